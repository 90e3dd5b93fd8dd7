"""Demands told by verbs: "called for", "urged", "wants", "must"."""
