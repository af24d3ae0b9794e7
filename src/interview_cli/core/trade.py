"""The fields that the question bank knows by name. Apart from how they are told, because whoever only names one needs no word lists."""

from typing import Literal, get_args

Trade = Literal["software", "data", "design", "marketing", "nursing", "engineering", "office", "service"]
TRADES: tuple[Trade, ...] = get_args(Trade)
