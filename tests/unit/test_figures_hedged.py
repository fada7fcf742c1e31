"""Hedges, bounds and ranges around figures."""

import pytest

from tests.unit.tables import expected, found, rows
from verification.numbers.quantities import quantities

ABOUT = """
about 130,000 people | count 130000±18000 about people
around 130,000 people | count 130000±18000 about people
some 130,000 people | count 130000±18000 about people
Some 130,000 people | count 130000±18000 about people
roughly 130,000 people | count 130000±18000 about people
approximately 130,000 people | count 130000±18000 about people
approx. 130,000 people | count 130000±18000 about people
an estimated 130,000 people | count 130000±18000 about people
130,000 or so people | count 130000±18000 about people
130,000-odd people | count 130000±18000 about people
130,000 people or so | count 130000±18000 about people
130,000 people, give or take | count 130000±18000 about people
c.130,000 people | count 130000±18000 about people
circa 130,000 people | count 130000±18000 about people
in the region of 130,000 people | count 130000±18000 about people
in the order of 130,000 people | count 130000±18000 about people
on the order of 130,000 people | count 130000±18000 about people
somewhere around 130,000 people | count 130000±18000 about people
something like 130,000 people | count 130000±18000 about people
~130,000 people | count 130000±18000 about people
or about 40 per cent | share*.01 40±4.5 about
about half of voters | share .5±.075 about voters
roughly one in five voters | share .2±.03 about voters
about a dozen voters | count 12±2.4 about voters
an average of about 40 voters | count 40±4.5 about voters
a crowd estimated at 40,000 | count 40000±9000 about
It was put at around $4bn. | money:USD*1e9 4±.9 about
"""

NEARLY = """
nearly 130,000 people | count 130000< people
almost 130,000 people | count 130000< people
close to 130,000 people | count 130000< people
just under 130,000 people | count 130000< people
just short of 130,000 people | count 130000< people
a little under 130,000 people | count 130000< people
a little less than 130,000 people | count 130000< people
slightly fewer than 130,000 people | count 130000< people
not quite 130,000 people | count 130000< people
virtually 130,000 people | count 130000< people
approaching 130,000 people | count 130000< people
a shade under 130,000 people | count 130000< people
a fraction under 130,000 people | count 130000< people
just fewer than 130,000 people | count 130000< people
just below 40 per cent | share*.01 40<
nearly half of voters | share .5< voters
almost a third of voters | share .3333333333< voters
"""

AT_LEAST = """
more than 130,000 people | count 130000+ people
over 130,000 people | count 130000+ people
well over 130,000 people | count 130000+ people
at least 130,000 people | count 130000+ people
upwards of 130,000 people | count 130000+ people
no fewer than 130,000 people | count 130000+ people
not less than 130,000 people | count 130000+ people
as few as 130 people | count 130+ people
in excess of 130,000 people | count 130000+ people
exceeding 130,000 people | count 130000+ people
130,000 or more people | count 130000+ people
130,000-plus people | count 130000+ people
130,000+ people | count 130000+ people
130,000 people or more | count 130000+ people
130,000 people and counting | count 130000+ people
130,000 people at least | count 130000+ people
just over 130,000 people | count 130000> people
a little more than 130,000 people | count 130000> people
slightly more than 130,000 people | count 130000> people
a little over 130,000 people | count 130000> people
significantly more than 130,000 people | count 130000+ people
much more than 130,000 people | count 130000+ people
far more than 130,000 people | count 130000+ people
north of 130,000 people | count 130000+ people
a minimum of 130,000 people | count 130000+ people
not fewer than 130,000 people | count 130000+ people
The count exceeded 130,000 people. | count 130000+ people
The toll passed 130,000 people. | count 130000+ people
The toll topped 130,000 people. | count 130000+ people
>130,000 people | count 130000+ people
≥ 130,000 people | count 130000+ people
more than half of voters | share .5+ voters
more than one in five voters | share .2+ voters
upwards of $4bn | money:USD*1e9 4+
$4bn-plus | money:USD*1e9 4+
$4bn or more | money:USD*1e9 4+
more than a dozen people | count 12+ people
more than a million people | count 1e6+ people
more than two-thirds of voters | share .6666666667+ voters
at the very least 40 people | count 40+ people
at least some 40 people | count 40+ people
at least another 40 people | count 40+ change people
more than twice as many voters | measure:fold 2+ change voters
"""

AT_MOST = """
fewer than 130,000 people | count 130000- people
less than 130,000 people | count 130000- people
under 130,000 people | count 130000- people
well under 130,000 people | count 130000- people
far fewer than 130,000 people | count 130000- people
much less than 40 per cent | share*.01 40-
below 40 per cent | share*.01 40-
up to 130,000 people | count 130000- people
as many as 130,000 people | count 130000- people
as much as $4bn | money:USD*1e9 4-
at most 130,000 people | count 130000- people
no more than 130,000 people | count 130000- people
not more than 130,000 people | count 130000- people
a maximum of 130,000 people | count 130000- people
130,000 or fewer people | count 130000- people
130,000 people or fewer | count 130000- people
130,000 people at most | count 130000- people
at the most 130,000 people | count 130000- people
not exceeding 130,000 people | count 130000- people
anything up to 130,000 people | count 130000- people
It was less than half of voters. | share .5- voters
<5 per cent | share*.01 5-
$40 or less | money:USD 40-
fewer than one in ten voters | share .1- voters
The rate has gone up to 4.75 per cent. | share*.01 4.75±.005
The cracks ran no farther than 13 metres. | measure:kilometer*.001 13-
The smoke went no further than 3 miles. | measure:kilometer*1.609344 3-
It took no longer than 14 days. | duration:day 14-
only up to 40 homes | count 40- homes
"""

RANGES = """
between 40 and 50 per cent | share*.01 40..50
between 40 per cent and 50 per cent | share*.01 40..50
40-50 per cent | share*.01 40..50
40–50% | share*.01 40..50
40% to 50% | share*.01 40..50
40 to 50 per cent | share*.01 40..50
from 40 to 50 homes | count 40..50 homes
40 to 50 homes | count 40..50 homes
40-50 homes | count 40..50 homes
40 or 50 homes | count 40..50 homes
four or five homes | count 4..5 homes
four to five homes | count 4..5 homes
two or three hundred homes | count 200..300 homes
five to six thousand homes | count 5000..6000 homes
between five and six thousand homes | count 5000..6000 homes
between 1.2 and 1.4 million homes | count*1e6 1.2..1.4 homes
1.2-1.4 million homes | count*1e6 1.2..1.4 homes
1.2m-1.4m homes | count*1e6 1.2..1.4 homes
$5-6bn | money:USD*1e9 5..6
$5bn-$6bn | money:USD*1e9 5..6
$5bn to $6bn | money:USD*1e9 5..6
between $5bn and $6bn | money:USD*1e9 5..6
between 5 and 6 billion euros | money:EUR*1e9 5..6
between 12,000 and 15,000 people | count 12000..15000 people
anywhere between 12,000 and 15,000 people | count 12000..15000 people
anywhere from 12,000 to 15,000 people | count 12000..15000 people
somewhere between 12,000 and 15,000 people | count 12000..15000 people
12,000 to 15,000 people | count 12000..15000 people
a 10 to 15 per cent cut | share*.01 10..15 change
a 10-15 per cent cut | share*.01 10..15 change
10- to 15-year-olds | age:year 10..15
aged 10 to 15 | age:year 10..15
aged 10-15 | age:year 10..15
between the ages of 10 and 15 | age:year 10..15
three to four hours | duration:day*.0416666666667 3..4
5-7 km | measure:kilometer 5..7
5 km to 7 km | measure:kilometer 5..7
up to 40 or 50 homes | count 50- homes
fell from 150 to 90 homes | count 90±.5 homes
rose from 5 to 6 per cent | share*.01 6±.5
rose from 5 per cent to 6 per cent | share*.01 6±.5
rose to 6 per cent from 5 per cent | share*.01 6±.5
up from 5 per cent to 6 per cent | share*.01 6±.5
6 per cent, up from 5 per cent | share*.01 6±.5
down 12 per cent to 88 homes | share*.01 12±.5 change ; count 88±.5 homes
rose by 12 to 88 homes | count 12±.5 change ; count 88±.5 homes
rose by between 10 and 15 per cent | share*.01 10..15 change
rose 10 to 15 per cent | share*.01 10..15 change
cut from $40m to $30m | money:USD*1e6 30±3.75
40 and 50 homes | count 40±.5 ; count 50±.5 homes
"""


@pytest.mark.parametrize(("text", "told"), rows(ABOUT + NEARLY + AT_LEAST + AT_MOST + RANGES))
def test_a_hedge_says_how_far_a_figure_reaches(text, told):
    assert found(quantities(text)) == expected(told)
