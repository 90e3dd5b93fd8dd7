"""The places that tell of a happening: whether it happened, and which of them tell the same one."""
