"""Sets of labels with which spaCy's English models tag words (Penn Treebank, Universal POS) and relate them (ClearNLP)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Who does something, or has it done to them, before its verb."""
CLAUSE_SUBJECTS = SUBJECTS | {"csubj"}
"""Subjects that may be clauses."""
SUBJECTS_OR_THERE = SUBJECTS | {"expl"}
"""What a clause has before its verb: its subject, or “there”."""
UNDERGOING = frozenset({"dobj", "nsubjpass"})
"""To whom something is done, by a verb in its active or its passive voice."""
OBJECTS = frozenset({"dobj", "pobj"})
"""What a verb or a preposition leads to."""
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
"""Clauses that a verb leads to."""
ADNOMINAL = frozenset({"acl", "relcl"})
"""Clauses that say more of a noun."""
MODIFYING = frozenset({"amod", "compound", "nmod"})
"""Words before a noun that say of what kind it is."""
AUXILIARY = frozenset({"aux", "auxpass"})
VERBAL = frozenset({"AUX", "VERB"})
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"PRON"}
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURAL = frozenset({"NNS", "NNPS"})
PREPOSITION_TAGS = frozenset({"IN", "TO"})
BASE = frozenset({"VB", "VBP"})
"""A verb without an ending, as in an infinitive or a command."""
PAST = frozenset({"VBD", "VBN"})
PRESENT = frozenset({"VBP", "VBZ"})
INFLECTED = PRESENT | {"VBD"}
FINITE = INFLECTED | {"MD"}
TIMES = frozenset({"DATE", "TIME"})
"""Named entities that tell when."""
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "parataxis", "csubj", "dep", "appos"})
"""By what a clause hangs on another."""
