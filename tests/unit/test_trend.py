"""How claimed figures behave in time."""

from datetime import UTC, datetime

import pytest

from tests.unit.tables import rows
from verification.dating.dates import periods
from verification.kinds import Trend
from verification.numbers.quantities import quantities
from verification.scopes.trend import trend

MADE = datetime(2024, 5, 6, 12, tzinfo=UTC)  # a Monday

TOTALS = """
Corridors saved 130,000 people in six days | total
The storm on Friday killed 12 people | total
The storm has killed 12 people so far | total
The storm has killed 12 people | total
The city has bought 500 buses | total
The camp has sent 40 doctors | total
Police have arrested 40 people since Thursday | total
Volunteers have planted 40,000 trees so far this year | total
Volunteers planted 40,000 trees this year | total
40 people are known to have died | total
At least 200 houses burned down | total
At least 40 people were injured when the stand collapsed on Saturday | total
Rescuers have pulled 12 survivors from the rubble | total
The appeal has raised $4m | total
More than 40,000 people have signed the petition | total
A flood buried 60 houses | total
The death toll stands at 54 | total
The death toll is 54 | total
The death toll rose to 54 | total
The number of confirmed cases stands at 1,204 | total
The number of people killed has risen to 54 | total
The company has sold 40,000 cars this year | total
The strike has lasted six days | total
The fire has burned 4,000 hectares | total
40 people on board were killed when the barge sank | total
She has received 18,340 votes so far | total
The mill is shedding 90 posts | total
Ulm has had 90 burglaries so far this year | level
"""

CLOSED = """
The port handled 300,000 boxes in 2023 | closed
It sold 40,000 cars in March | closed
It sold 40,000 cars in the year to March | closed
It sold 40,000 cars in the first quarter | closed
The firm made a profit of $40m last year | closed
Exports rose 12 per cent in the year to March | closed
Exports rose 12 per cent | closed
Exports doubled | closed
The new line cost $2.1bn | closed
Turnout was 61 per cent | closed
She won 54 per cent of the vote | closed
The bill passed by 312 votes to 118 | closed
Ulm beat Vex 3-1 | closed
Ulm came third | closed
The quake had a magnitude of 6.2 | closed
The tunnel is 14 miles long | closed
A 14-mile tunnel links the towns | closed
The tower is 320 metres tall | closed
The strike lasted six days | closed
It bought the mill for $40m | closed
The bank was fined $40m | closed
She received 18,340 votes | closed
The barge had 40 pilgrims on board when it sank | closed
The barge carried 40 pilgrims when it sank | closed
The mill employed 300 people at the time of the fire | closed
The reservoir was 40 metres deep when the wall gave way | closed
There were 90 burglaries in Ulm in 2023 | closed
Ulm had 90 burglaries in March | closed
"""

LEVELS = """
Unemployment stood at 9.4 per cent | level
The party is at 34 per cent in the polls | level
Bread costs £3.20 a loaf | level
The mill has 300 workers | level
The school ranks 12th for physics | level
Ulm has the third-largest port | level
A flat costs $2,100 | level
Life expectancy has fallen to 71 years | level
The reservoir is 40 per cent full | level
The reservoir is 40 metres deep | level
The prison holds 900 inmates | level
Oil trades at $80 a barrel | level
Interest rates are 4.25 per cent | level
Some 40,000 people live in the town | level
2,400 people work at the plant | level
The company employs 2,400 people | level
40 ships are waiting outside the port | level
There are 1,200 refugees in the camp | level
The debt amounts to $40bn | level
Shares fell to 340p | level
The number of homeless people rose to 4,000 | level
The price of bread rose to £3.20 | level
It was 31 degrees in Ulm | level
The clinic treats 300 patients a day | level
The rate was 4.1 per cent on Friday | level
Unemployment was 4.1 per cent in March | level
Ulm had 90 bakers in March | level
The barge holds 40 pilgrims when it is full | level
"""


@pytest.mark.parametrize(("claim", "expected"), rows(TOTALS + CLOSED + LEVELS))
def test_how_a_figure_behaves(claim, expected):
    figure = quantities(claim)[0]
    assert trend(claim, figure, periods(claim, MADE), MADE) is Trend(expected)
