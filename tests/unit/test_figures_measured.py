"""Money, shares, units, durations, ages, ranks and scores."""

import pytest

from tests.unit.tables import expected, found, rows
from verification.numbers.quantities import quantities

MONEY = """
It cost $40. | money:USD 40±.5
It cost $3.20 a loaf. | money:USD 3.2±.005
It cost US$40m. | money:USD*1e6 40±5
It cost A$40m. | money:AUD*1e6 40±5
It cost HK$40m. | money:HKD*1e6 40±5
It cost 40 dollars. | money:USD 40±.5
It cost 40 million dollars. | money:USD*1e6 40±5
It cost forty million dollars. | money:USD*1e6 40±5
It cost 40m dollars. | money:USD*1e6 40±5
It cost 40 million US dollars. | money:USD*1e6 40±5
It cost 40 million Australian dollars. | money:AUD*1e6 40±5
It cost EUR 40m. | money:EUR*1e6 40±5
It cost EUR40m. | money:EUR*1e6 40±5
It cost 40m EUR. | money:EUR*1e6 40±5
It cost €40m. | money:EUR*1e6 40±5
It cost 40 €. | money:EUR 40±.5
It cost 40€. | money:EUR 40±.5
It cost €1,200.50. | money:EUR 1200.5±.005
It cost 40 million euros. | money:EUR*1e6 40±5
It cost a 40-million-euro loan. | money:EUR*1e6 40±5
It is a $40-million loan. | money:USD*1e6 40±5
It is a $40 million loan. | money:USD*1e6 40±5
It cost £40,000. | money:GBP 40000±5000
It cost 40 pounds. | money:GBP 40±.5
It weighs 40 pounds. | measure:kilogram*.45359237 40±.5
It cost 40p. | money:GBP*.01 40±.5
It cost 40 pence. | money:GBP*.01 40±.5
It cost 40 cents. | money:USD*.01 40±.5
It cost 40c. | money:USD*.01 40±.5
It cost ¥4 trillion. | money:JPY*1e12 4±.5
It cost 40 yen. | money:JPY 40±.5
It cost CHF 40. | money:CHF 40±.5
It cost 40 Swiss francs. | money:CHF 40±.5
It cost SEK 40 million. | money:SEK*1e6 40±5
It cost R$40m. | money:BRL*1e6 40±5
It cost R40m. | money:ZAR*1e6 40±5
It cost 40 million rand. | money:ZAR*1e6 40±5
It cost Rs 40. | money:INR 40±.5
It cost Rs. 40. | money:INR 40±.5
It cost 40 rupees. | money:INR 40±.5
It cost 40 million Turkish lira. | money:TRY*1e6 40±5
It cost 40 million liras. | money:TRY*1e6 40±5
It cost 40bn won. | money:KRW*1e9 40±5
It cost 40 billion hryvnias. | money:UAH*1e9 40±5
It cost 40 Danish kroner. | money:DKK 40±.5
A million dollars was paid. | money:USD*1e6 1±.125
Tens of millions of dollars were paid. | money:USD*1e6 20..99.999999
The last 40 won prizes. | count 40±.5 prizes
They won 40 games. | count 40±.5 games
It cost more than $40m (£32m). | money:USD*1e6 40+ ; money:GBP*1e6 32±.5
It made a loss of $40m. | money:USD*1e6 40±5
"""

SHARES = """
It was 40%. | share*.01 40±.5
It was 40 %. | share*.01 40±.5
It was 40 per cent. | share*.01 40±.5
It was 40 percent. | share*.01 40±.5
It was 40pc. | share*.01 40±.5
It was forty per cent. | share*.01 40±.5
It was 4.0 per cent. | share*.01 4±.05
It was 100 per cent. | share*.01 100±.5
It was minus 2 per cent. | share*.01 -2±.5
It was -2%. | share*.01 -2±.5
It was −2%. | share*.01 -2±.5
It rose 0.5 percentage points. | points .5±.05 change
It rose by half a percentage point. | points .5±.05 change
It rose a percentage point. | points 1±.5 change
It rose 25 basis points. | points*.01 25±.5 change
It rose 3 points to 41 per cent. | points 3±.5 change ; share*.01 41±.5
40 per cent of homes | share*.01 40±.5 homes
40 per cent of the city's homes | share*.01 40±.5 homes
40% fewer homes | share*.01 40±.5 change homes
40 per cent more than last year | share*.01 40±.5 change
a 40 per cent rise | share*.01 40±.5 change
a rise of 40 per cent | share*.01 40±.5 change
prices are up 40 per cent | share*.01 40±.5 change
prices rose by more than 40 per cent | share*.01 40+ change
prices more than doubled | share 1+ change
prices doubled | share 1±.1 change
prices tripled | share 2±.15 change
output halved | share .5±.025 change
5 per mille | share*.001 5±.5
Of every 1,000 young people, 234 were out of work. | share .234±.0005
Out of every 100 pupils, 82 passed the test. | share .82±.005
In every ten barns, three have no door. | share .3±.015
One name in four is misspelt. | share .25±.0125
One child in five lives abroad. | share .2±.01
One child in five skips lunch. | share .2±.01
It rang every 10 minutes, and 4 left. | duration:day*.000694444 10±.5 ; count 4±.5
One man in four cars was checked. | count 1±.5 man ; count 4±.5 cars
In every ten barns, three bags of 20 kilos hang. | count 3±.5 bags ; measure:kilogram 20±.5
In every ten barns, 14 metres of rope hang. | measure:kilometer*.001 14±.5
Of the ten barns, three have no door. | count 10±.5 barns ; count 3±.5
"""

UNITS = """
40 km | measure:kilometer 40±.5
40km | measure:kilometer 40±.5
40 kilometres | measure:kilometer 40±.5
40 miles | measure:kilometer*1.609344 40±.5
a 40-mile road | measure:kilometer*1.609344 40±.5
40 metres | measure:kilometer*.001 40±.5
a 40m wave | measure:kilometer*.001 40±.5
40m high | measure:kilometer*.001 40±.5
40 cm of rain | measure:kilometer*1e-5 40±.5
40mm of rain | measure:kilometer*1e-6 40±.5
6 feet | measure:kilometer*.0003048 6±.5
30,000ft | measure:kilometer*.0003048 30000±3750
40 hectares | measure:square_kilometer*.01 40±.5
40 acres | measure:square_kilometer*.0040468564224 40±.5
40 square miles | measure:square_kilometer*2.589988110336 40±.5
40 sq km | measure:square_kilometer 40±.5
40 square metres | measure:square_kilometer*1e-6 40±.5
40 kg | measure:kilogram 40±.5
40 tonnes | measure:kilogram*1000 40±.5
40,000 tons of grain | measure:kilogram*1000 40000±5000
1.2 million tonnes | measure:kilogram*1e9 1.2±.05
1.2m tonnes | measure:kilogram*1e9 1.2±.05
40 litres | measure:liter 40±.5
40 cubic metres | measure:liter*1000 40±.5
40 million barrels | measure:liter*158987294.928 40±5
40 degrees | measure:celsius 40±.5
40°C | measure:celsius 40±.5
Exhibit 40 C was shown. | count 40±.5
40C | measure:celsius 40±.5
-4°C | measure:celsius -4±.5
minus 4 degrees | measure:celsius -4±.5
104 degrees Fahrenheit | measure:celsius 40±.277777778
104F | measure:celsius 40±.277777778
40 mph | measure:kilometer_per_hour*1.609344 40±.5
40 km/h | measure:kilometer_per_hour 40±.5
40 kilometres per hour | measure:kilometer_per_hour 40±.5
40 knots | measure:kilometer_per_hour*1.852 40±.5
40 megawatts | measure:megawatt 40±.5
1.2 GW | measure:megawatt*1000 1.2±.05
1.2GW | measure:megawatt*1000 1.2±.05
40 MW | measure:megawatt 40±.5
40 kilowatt-hours | measure:megawatt_hour*.001 40±.5
40 terabytes | measure:gigabyte*1000 40±.5
a 6.2-magnitude quake | measure:magnitude 6.2±.05
a magnitude 6.2 quake | measure:magnitude 6.2±.05
a quake of magnitude 6.2 | measure:magnitude 6.2±.05
It killed 40 m away. | measure:kilometer*.001 40±.5
40 barrels a day | measure:liter/day*158.987294928 40±.5
$40 a barrel | money:USD/barrel 40±.5
$40 per barrel | money:USD/barrel 40±.5
$40 per 100 litres | money:USD/liter .4±.005
40 deaths a day | count:/day 40±.5 deaths
40 deaths per day | count:/day 40±.5 deaths
40 deaths per 100,000 people | count:/100000 40±.5 deaths
40 cases per million inhabitants | count:/100000 4±.05 cases
"""

TIMES = """
six days | duration:day 6±.5
a six-day strike | duration:day 6±.5
six consecutive days | duration:day 6±.5
36 hours | duration:day*.0416666666667 36±.5
a 36-hour strike | duration:day*.0416666666667 36±.5
two weeks | duration:day 14±3.5
more than a fortnight | duration:day 14+
two and a half years | duration:day*365.25 2.5±.05
18 months | duration:day*30.4375 18±.5
90 minutes | duration:day*.000694444444 90±.5
90 seconds | duration:day*.0000115740741 90±.5
two hours and 30 minutes | duration:day*.000694444444 150±.5
two hours and 90 minutes | duration:day*.0416666666667 2±.5 ; duration:day*.000694444444 90±.5
two years and six months | duration:day*30.4375 30±.5
an hour ago | -
40 years | duration:day*365.25 40±.5
more than 40 years | duration:day*365.25 40+
less than an hour | duration:day*.0416666666667 1-
nearly a decade | duration:day*3652.5 1<
for over a year | duration:day*365.25 1+
over six days | duration:day 6±.5
aged 40 | age:year 40±.5
at the age of 40 | age:year 40±.5
a 40-year-old man | age:year 40±.5
40 years old | age:year 40±.5
40 years of age | age:year 40±.5
a six-month-old baby | age:year*.0833333333 6±.5
Ana Ruiz, 40, was held. | age:year 40±.5
Ana Ruiz (40) was held. | age:year 40±.5
children under 12 | age:year 12-
people over 65 | age:year 65+
people aged 65 and over | age:year 65+
those aged 65 or older | age:year 65+
people aged between 16 and 24 | age:year 16..24
over-65s | age:year 65+
under-25s | age:year 25-
the over-65s | age:year 65+
the over-300s | -
"""

RANKS = """
the third attack | ordinal 3±.5 attack
the 3rd attack | ordinal 3±.5 attack
its 40th ship | ordinal 40±.5 ship
the twenty-first ship | ordinal 21±.5 ship
the hundredth ship | ordinal 100±.5 ship
for the second time | ordinal 2±.5 time
came second | ordinal:rank 2±.5
finished third | ordinal:rank 3±.5
ranked fourth | ordinal:rank 4±.5
was ranked 14th | ordinal:rank 14±.5
ranked No. 3 | ordinal:rank 3±.5
ranked number three | ordinal:rank 3±.5
the second-largest bank | ordinal:rank 2±.5 bank
the world's third largest exporter | ordinal:rank 3±.5 exporter
in 12th place | ordinal:rank 12±.5
won 2-1 | score 2001±.5
passed by 61 votes to 58 | score 61058±.5
failed by 58 votes to 61 | score 61058±.5
61 votes in favour and 58 against | score 61058±.5
got 61 for and 58 against it | score 61058±.5
61 votes in favour and 58 cows | count 61±.5 votes ; count 58±.5 cows
61 votes in Ulm | count 61±.5 votes
a 2–1 win | score 2001±.5
lost 1-2 | score 2001±.5
beat Ulm 3-0 | score 3000±.5
a 0-0 draw | score 0±.5
drew 2-2 | score 2002±.5
a 6-3 ruling | score 6003±.5
voted 52 to 48 | score 52048±.5
voted by 52 to 48 | score 52048±.5
voted 312 to 118 | score 312118±.5
a vote of 312-118 | score 312118±.5
won by 12 votes | count 12±.5 votes
ahead on second thoughts | -
a second hand | -
"""


@pytest.mark.parametrize(("text", "told"), rows(MONEY + SHARES + UNITS + TIMES + RANKS))
def test_a_figure_is_read_in_its_unit(text, told):
    assert found(quantities(text)) == expected(told)
