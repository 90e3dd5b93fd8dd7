"""What all tests share: no time limit on single examples, which a busy machine would break."""

from hypothesis import settings

settings.register_profile("kg", deadline=None)
settings.load_profile("kg")
