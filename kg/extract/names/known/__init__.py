"""What the world knows of names: places, peoples, given names."""
