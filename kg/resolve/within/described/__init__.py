"""Descriptions led back to whom they describe."""
