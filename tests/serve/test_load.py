"""Many at once: cheap queries are answered, and rightly, while run-away ones are cut off and malformed ones refused."""

import asyncio
from pathlib import Path

from kg.graph import Graph
from kg.serve import Limits
from tests.serve.running import running
from tests.serve.visitors import answers, cheap, visit


def test_run_away_queries_are_cut_off_and_hold_up_nobody(graph: Path) -> None:
    loaded = Graph.load(graph)
    things = sorted({quad.subject.value for quad in loaded if hasattr(quad.subject, "value")})
    right = answers(loaded, cheap(things[:20]))
    with running(graph, limits=Limits(seconds=1, slow_at_once=2)) as address:
        replies = asyncio.run(visit(address, 4, right=right, runners=4, triflers=8, spoilers=4))
    cut_off = [reply for reply in replies if reply.kind == "run-away"]
    assert {reply.status for reply in replies if reply.kind == "malformed"} <= {400, 403}
    assert {reply.status for reply in cut_off} <= {200, 403, 503}
    assert any(b"stopped" in reply.body for reply in cut_off)
    assert max(reply.seconds for reply in cut_off) < 20
    answered = [reply for reply in replies if reply.kind == "cheap" and reply.status == 200]
    assert len(answered) > 20
    assert all(reply.body == right[reply.query] for reply in answered)
