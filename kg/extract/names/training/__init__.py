"""Learns what ships with the package to read names; nothing here runs in a build."""
