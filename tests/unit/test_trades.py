"""People told apart by their trade."""

import pytest

from verification.scopes.trades import other_trade

CLAIM = "Tram drivers in Ulm voted to strike."


@pytest.mark.parametrize(
    ("claim", "said", "before"),
    [
        (CLAIM, "Bus crews in Ulm voted to strike.", ""),
        (CLAIM, "The trams are not involved.", "Bus crews in Ulm voted to strike."),
        (CLAIM, "Trams are unaffected.", "Train or ferry crews walk out"),
        ("Nurses in Ulm got 6 per cent.", "Doctors in Ulm got 6 per cent.", ""),
        ("Pilots in Ulm walked out.", "Pilots are not involved.", "Cabin crew walked out."),
        ("Nurses in Ulm walked out.", "Nurses are not involved.", "Doctors walked out."),
    ],
)
def test_another_trade_is_told(claim, said, before):
    assert other_trade(claim, said, [before])


@pytest.mark.parametrize(
    ("claim", "said", "before"),
    [
        (CLAIM, "Tram drivers in Ulm voted against a strike.", "Bus crews voted, too."),
        (CLAIM, "Bus and tram drivers in Ulm voted to strike.", ""),
        (CLAIM, "The drivers voted to strike.", ""),
        (CLAIM, "The walkout, which hits commuters hardest, has worried bus drivers.", ""),
        (CLAIM, "The trams are not involved.", "The tram drivers stayed out of it."),
        (CLAIM, "The trams are not involved.", "The council met."),
        ("The mayor was involved.", "The mayor was not involved.", "Bus crews voted."),
        ("Tram drivers are not involved.", "The trams are not involved.", "Bus crews voted."),
    ],
)
def test_no_other_trade_is_told(claim, said, before):
    assert not other_trade(claim, said, [before])
