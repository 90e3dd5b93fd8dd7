"""People and bodies told of without a name: "the agitating doctors", "the injured", "four of them"."""
