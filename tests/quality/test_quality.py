"""The ratchet: no figure falls by more than LOSS below the one kept."""

import pytest

from tests.quality.measure import GOLD, LOSS, kept, measured, table

pytestmark = [
    pytest.mark.gold,
    pytest.mark.model,
    pytest.mark.skipif(not GOLD.is_dir(), reason=f"the annotated articles are not in {GOLD}"),
]


@pytest.mark.parametrize("split", ["dev", "train"])
def test_no_figure_has_fallen(split: str, capsys: pytest.CaptureFixture[str]) -> None:
    now = measured(split)
    with capsys.disabled():
        print("\n" + "\n".join(table({split: now})))
    fallen = {layer: (f1, kept()[split][layer]) for layer, f1 in now.items() if f1 < kept()[split][layer] - LOSS}
    assert not fallen
