"""The ratchet: no figure falls by more than LOSS below the one kept."""

from collections.abc import Callable

import pytest

from tests.quality.measure import GOLD, LOSS, kept, measured, table

pytestmark = [
    pytest.mark.gold,
    pytest.mark.model,
    pytest.mark.skipif(not GOLD.is_dir(), reason=f"the annotated articles are not in {GOLD}"),
]


@pytest.mark.parametrize("split", ["dev", "train"])
def test_no_figure_has_fallen(split: str, record_property: Callable[[str, object], None]) -> None:
    now = measured(split)
    record_property("shown", "\n".join(table({split: now})))
    fallen = {layer: (f1, kept()[split][layer]) for layer, f1 in now.items() if f1 < kept()[split][layer] - LOSS}
    assert not fallen
