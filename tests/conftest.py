"""What all tests share: no time limit on single examples, which a busy machine would break, and a summary of what they show."""

import pytest
from hypothesis import settings

settings.register_profile("kg", deadline=None)
settings.load_profile("kg")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints what tests kept as their property "shown", in whatever process they ran."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome)]
    for shown in (value for report in reports for name, value in report.user_properties if name == "shown"):
        terminalreporter.write_line(f"\n{shown}")
