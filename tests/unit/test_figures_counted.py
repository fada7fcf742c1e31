"""What figures count, and whether they are differences or levels."""

import pytest

from tests.unit.tables import expected, found, rows
from verification.numbers.quantities import quantities

COUNTED = """
The port paid €3bn and the town 1bn. | money:EUR 3e9±3.75e8 ; money:EUR 1e9±1.25e8
The bank paid $2m and its head 300,000. | money:USD 2e6±2.5e5 ; money:USD 3e5±3.75e4
It raised $2m and 1,200 attended. | money:USD 2000000±250000 ; count 1200±50
Sales fell 9 per cent and profit 31 per cent. | share*.01 9±.5 change ; share*.01 31±.5 change
Sales fell 9 per cent and costs were 31 per cent. | share*.01 9±.5 change ; share*.01 31±.5
The Blues took 34 per cent and the Greens 27. | share*.01 34±.5 ; share*.01 27±.5
The Blues took 34 per cent and 27 were elected. | share*.01 34±.5 ; count 27±.5
The firm sold 90 red cars and 40 blue ones. | count 90±.5 cars ; count 40±.5 cars
The number of cases now stands at 1,204. | count 1204±.5 cases
Deaths have risen to more than 54. | count 54+ deaths
One person died and two others were hurt. | count 1±.5 person ; count 2±.5
In the first nine months 40 ships sank. | duration:day*30.4375 9±.5 ; count 40±.5 ships
Share prices rose to 54. | count 54±.5
The flood displaced 4,200 people. | count 4200±50 people
Some 4,200 residents fled. | count 4200±470 about residents
Rescuers pulled 12 survivors from the rubble. | count 12±.5 survivors
The fire destroyed 40 homes and damaged 15 more. | count 40±.5 homes ; count 15±.5 change
The quake killed 54 and injured 300. | count 54±.5 ; count 300±37.5
Fifty-four were killed and 312 injured. | count 54±.5 ; count 312±.5 injured
The death toll rose to 54. | count 54±.5
The number of homes destroyed rose to 40. | count 40±.5 homes
The number of people killed has risen to 54. | count 54±.5 people
The total number of cases stands at 1,204. | count 1204±.5 cases
Deaths rose to 54. | count 54±.5 deaths
Arrests now stand at 54. | count 54±.5 arrests
Twelve villages were cut off. | count 12±.5 villages
12 of the 40 homes were hit. | count 12±.5 homes ; count 40±.5 homes
A third of the 40 homes were hit. | share .3333333333±.0166666667 homes ; count 40±.5 homes
The 12-member council met. | count 12±.5 member
A 300-bed hospital opened. | count 300±37.5 bed
Three aid workers died. | count 3±.5 workers
One aid worker died. | count 1±.5 worker
Some 4,200 men, women and children fled. | count 4200±470 about person
40 women and men came. | count 40±.5 person
40 women and children came. | count 40±.5 women
40 villagers fled. | count 40±.5 person
Two women and three children died. | count 2±.5 women ; count 3±.5 children
40 Red Cross volunteers came. | count 40±.5 volunteers
40 newly built homes | count 40±.5 homes
40 of Norrland's homes | count 40±.5 homes
40 badly needed fire engines | count 40±.5 engines
40 police officers | count 40±.5 officers
40 dead and 12 missing | count 40±.5 dead ; count 12±.5 missing
40 killed, 12 wounded | count 40±.5 killed ; count 12±.5 wounded
40 tonnes of rice | measure:kilogram*1000 40±.5
40 per cent of the population | share*.01 40±.5 population
40 per cent of pupils at 12 schools | share*.01 40±.5 pupils ; count 12±.5 schools
The plant employs 2,400. | count 2400±50
The party has 40 seats. | count 40±.5 seats
She won 54,210 votes. | count 54210±5 votes
The bill passed with 312 votes in favour, 118 were against. | count 312±.5 votes ; count 118±.5
Police arrested 40 people, including 12 women. | count 40±.5 people ; count 12±.5 women
It sold 40,000 cars in March. | count 40000±5000 cars
40 people on 3 May were held. | count 40±.5 people
In 2023, 40,000 cars were sold. | count 40000±5000 cars
In 2023 40,000 cars were sold. | count 40000±5000 cars
By 2030 it will build 40,000 homes. | count 40000±5000 homes
Since 1998 more than 40 ships sank. | count 40+ ships
2,000 people fled. | count 2000±250 people
2000 people fled. | count 2000±250 people
The town of 40,000 | count 40000±5000
a town of 40,000 people | count 40000±5000 people
a fleet of 40 ships | count 40±.5 ships
40 ships a day | count:/day 40±.5 ships
a daily average of 40 ships | count 40±.5 ships
40 monthly flights | count 40±.5 flights
"""

CHANGES = """
It rose 40. | count 40±.5 change
It rose to 40. | count 40±.5
It rose by 40. | count 40±.5 change
It rose by 40 per cent. | share*.01 40±.5 change
It rose by just 40 per cent. | share*.01 40±.5 change
It rose by only 40 per cent. | share*.01 40±.5 change
It rose 40 per cent. | share*.01 40±.5 change
It rose to 40 per cent. | share*.01 40±.5
It is up 40 per cent on last year. | share*.01 40±.5 change
It is down to 40 per cent. | share*.01 40±.5
It dropped to $40. | money:USD 40±.5
It dropped by $40. | money:USD 40±.5 change
It dropped $40 to $120. | money:USD 40±.5 change ; money:USD 120±5
It gained 40 seats. | count 40±.5 seats
It hired 40 more people. | count 40±.5 change people
It hired another 40 people. | count 40±.5 change people
It hired an additional 40 people. | count 40±.5 change people
It has 40 fewer beds. | count 40±.5 change beds
Bombers dropped 40 bombs. | count 40±.5 bombs
It cut 40 jobs. | count 40±.5 jobs
It cut rates by 25 basis points. | points*.01 25±.5 change
It raised rates to 4.25 per cent. | share*.01 4.25±.005
It raised rates by a quarter of a percentage point. | points .25±.0125 change
It raised rates by a quarter point. | points .25±.0125 change
an increase of 40 homes | count 40±.5 change homes
a 40 per cent increase | share*.01 40±.5 change
a 40% jump in prices | share*.01 40±.5 change
a drop of more than 40 per cent | share*.01 40+ change
growth of 2.4 per cent | share*.01 2.4±.05 change
The economy grew 2.4 per cent. | share*.01 2.4±.05 change
Inflation was 2.4 per cent. | share*.01 2.4±.05
Prices were 2.4 per cent higher. | share*.01 2.4±.05 change
Prices climbed nearly 40 per cent. | share*.01 40< change
Prices fell for a third month, by 2.4 per cent. | ordinal 3±.5 month ; share*.01 2.4±.05 change
The toll climbed from 40 to 54. | count 54±.5
The toll climbed by 14 to 54. | count 14±.5 change ; count 54±.5
Output fell from 5m tonnes to 4m tonnes. | measure:kilogram*1e9 4±.5
Output was 4m tonnes, against 5m a year earlier. | measure:kilogram*1e9 4±.5 ; count*1e6 5±.5
It widened to $40m from $32m. | money:USD*1e6 40±5
It has shrunk by 40. | count 40±.5 change
It fell by a third. | share .3333333333±.0166666667 change
It fell by a fifth to a low. | share .2±.01 change
It grew by a quarter last year. | share .25±.0125 change
They came by a quarter to noon. | -
The police came by a third road. | ordinal 3±.5 road
It fell by half. | share .5±.025 change
It fell by more than half. | share .5+ change
It is a third higher. | share .3333333333±.0166666667 change
It fell below 40 per cent. | share*.01 40-
It rose above 40 per cent. | share*.01 40+
It rose more than 40 per cent. | share*.01 40+ change
It was passed by 51.9 to 48.1 per cent. | share*.01 51.9±.05 ; share*.01 48.1±.05
It doubled to 40 per cent. | share*.01 40±.5
Its share price rose 12p to 340p. | money:GBP*.01 12±.5 change ; money:GBP*.01 340±5
"""


@pytest.mark.parametrize(("text", "told"), rows(COUNTED + CHANGES))
def test_a_figure_counts_things_and_is_a_level_or_a_difference(text, told):
    assert found(quantities(text)) == expected(told)
