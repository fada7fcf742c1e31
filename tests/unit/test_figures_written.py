"""Numbers as news writes them: digits, separators, scales and words."""

import pytest

from tests.unit.tables import expected, found, rows
from verification.numbers.quantities import quantities

DIGITS = """
They counted 128,400 sheep. | count 128400±50 sheep
They counted 128 400 sheep. | count 128400±50 sheep
They counted 128\u00a0400 sheep. | count 128400±50 sheep
They counted 128\u202f400 sheep. | count 128400±50 sheep
They counted 128\u2009400 sheep. | count 128400±50 sheep
They counted 128'400 sheep. | count 128400±50 sheep
They counted 128’400 sheep. | count 128400±50 sheep
They counted 128400 sheep. | count 128400±50 sheep
They counted 1.284.000 sheep. | count 1284000±500 sheep
They counted 1,28,400 sheep. | count 128400±50 sheep
They counted 12,34,56,700 sheep. | count 123456700±50 sheep
They counted 1,284,001 sheep. | count 1284001±.5 sheep
Sales reached 3,5 million euros. | money:EUR*1e6 3.5±.05
The vote was 52.48 per cent. | share*.01 52.48±.005
It fell to 0.25 per cent. | share*.01 .25±.005
It fell to .25 per cent. | share*.01 .25±.005
About 130k users left. | count*1e3 130±18 about users
The deal is worth $5m. | money:USD*1e6 5±.5
The deal is worth $5M. | money:USD*1e6 5±.5
The deal is worth $5 m. | money:USD*1e6 5±.5
The deal is worth $5mn. | money:USD*1e6 5±.5
The deal is worth 5 mln euros. | money:EUR*1e6 5±.5
The deal is worth £1.2bn. | money:GBP*1e9 1.2±.05
The deal is worth £1.2 bn. | money:GBP*1e9 1.2±.05
The deal is worth $1.2B. | money:USD*1e9 1.2±.05
The deal is worth $1.25tn. | money:USD*1e12 1.25±.005
The deal is worth $1.25trn. | money:USD*1e12 1.25±.005
The deal is worth $1.2T. | money:USD*1e12 1.2±.05
The dam cost Rs 12 crore. | money:INR*1e7 12±.5
The dam cost ₹4.5 lakh crore. | money:INR*1e12 4.5±.05
It has 2.4 lakh voters. | count*1e5 2.4±.05 voters
It has 24 lakhs voters. | count*1e5 24±.5 voters
It built 2½ million homes. | count*1e6 2.5±.05 homes
It needs 1/2 of the grain. | share .5±.025 grain
It needs 3/4 of the grain. | share .75±.0375 grain
It needs ¾ of the grain. | share .75±.0375 grain
It took ½ an hour. | duration:day*.041666667 .5±.05
A 2,400-strong force arrived. | count 2400±50
Nine of the 12 jurors agreed. | count 9±.5 jurors ; count 12±.5 jurors
0 cases were found. | count 0±.5 cases
"""

WORDS = """
one hundred and thirty thousand people | count 130000±5000 people
One hundred thirty thousand people | count 130000±5000 people
a hundred and thirty thousand people | count 130000±5000 people
seventy-two homes | count 72±.5 homes
seventy two homes | count 72±.5 homes
two hundred homes | count 200±25 homes
two hundred and six homes | count 206±.5 homes
two thousand and six homes | count 2006±.5 homes
two thousand three hundred homes | count 2300±50 homes
twelve hundred homes | count 1200±50 homes
one million two hundred thousand homes | count 1200000±50000 homes
three and a half million homes | count*1e6 3.5±.05 homes
a million and a half homes | count*1e6 1.5±.05 homes
four-and-a-half million homes | count*1e6 4.5±.05 homes
one and a half million homes | count*1e6 1.5±.05 homes
half a million homes | count*1e6 .5±.05 homes
a quarter of a million homes | count*1e6 .25±.025 homes
three-quarters of a million homes | count*1e6 .75±.075 homes
half a dozen homes | count 6±.5 homes
a half-dozen homes | count 6±.5 homes
a dozen homes | count 12±1.2 homes
two dozen homes | count 24±2.4 homes
a couple of homes | count 2±.5 homes
a couple of hundred homes | count 200±25 homes
a couple hundred homes | count 200±25 homes
a couple dozen homes | count 24±2.4 homes
a few hundred homes | count 200..999 homes
several thousand homes | count 2000..9999 homes
several dozen homes | count 24..99 homes
dozens of homes | count 24..99 homes
scores of homes | count 40..199 homes
hundreds of homes | count 200..999 homes
many hundreds of homes | count 200..999 homes
tens of thousands of homes | count 20000..99999 homes
hundreds of thousands of homes | count 200000..999999 homes
tens of millions of homes | count 2e7..99999999 homes
thousands upon thousands of homes | count 2000..9999 homes
a hundred homes | count 100±12.5 homes
a thousand homes | count 1000±125 homes
one thousand homes | count 1000±125 homes
a million homes | count 1000000±125000 homes
zero homes were hit | count 0±.5 homes
No homes were hit. | -
4.5 thousand homes | count 4500±50 homes
130 thousand homes | count 130000±5000 homes
ten thousand homes | count 10000±1250 homes
forty-five thousand homes | count 45000±500 homes
nineteen homes | count 19±.5 homes
a hundred and one homes | count 101±.5 homes
"""

PARTS = """
a third of homes | share .3333333333±.0166666667 homes
one third of homes | share .3333333333±.0166666667 homes
one-third of the homes | share .3333333333±.0166666667 homes
two-thirds of homes | share .6666666667±.0333333333 homes
Two thirds of homes | share .6666666667±.0333333333 homes
three-fifths of homes | share .6±.03 homes
half of the homes | share .5±.025 homes
half the homes | share .5±.025 homes
one half of the homes | share .5±.025 homes
a half of the homes | share .5±.025 homes
a quarter of homes | share .25±.0125 homes
three quarters of all homes | share .75±.0375 homes
one in five homes | share .2±.01 homes
three in ten homes | share .3±.015 homes
three out of ten homes | share .3±.015 homes
Three in every ten homes | share .3±.015 homes
37 of every 100 homes | share .37±.0185 homes
40 out of every 100 homes | share .4±.02 homes
one in every 100 homes | share .01±.0005 homes
9 out of 10 homes | share .9±.045 homes
a fifth of the homes | share .2±.01 homes
four fifths of the homes | share .8±.04 homes
a tenth of the homes | share .1±.005 homes
twice as many homes | measure:fold 2±.5 change homes
three times as many homes | measure:fold 3±.5 change homes
Exports rose tenfold. | measure:fold 10±.5 change
Exports rose 10-fold. | measure:fold 10±.5 change
Exports grew ten-fold. | measure:fold 10±.5 change
a threefold increase in exports | measure:fold 3±.5 change
Half a year later | duration:day*365.25 .5±.05
the first half of the match | -
a third man was held | ordinal 3±.5 man
the second half of the year | -
"""

NO_FIGURES = """
He was born in 1984. | -
Flight 370 was found. | -
The F-16 crashed. | -
Boeing 737 jets were grounded. | -
The meeting is at 10:30. | -
The meeting is at 10.30am. | -
The meeting is at 7pm. | -
The match began at 15.30 GMT. | -
On 3 May it reopened. | -
On May 3, 2024 it reopened. | -
Between 3 and 5 May it was shut. | -
Between 2014 and 2018 it was shut. | -
In the 1990s it was shut. | -
The 2019-20 season was cut short. | -
Resolution 1701 was adopted. | -
Article 5 was invoked. | -
Room 12 was locked. | -
Call 555-123-4567 now. | -
One of them left. | -
No one left. | -
The one that got away. | -
It is 24/7 work. | -
Its ISBN is 978-3-16-148410-0. | -
On 12/05/2024 it reopened. | -
Group of Seven leaders met. | -
The G20 met. | -
Covid-19 spread. | -
The M25 was shut. | -
Building 7 was emptied. | -
World War Two ended. | -
The Second World War ended. | -
Windows 11 was launched. | -
In fiscal 2024 it was shut. | -
Apollo 11 landed. | -
Euro 2024 opened. | -
"""


@pytest.mark.parametrize(("text", "told"), rows(DIGITS + WORDS + PARTS + NO_FIGURES))
def test_a_number_is_read_as_written(text, told):
    assert found(quantities(text)) == expected(told)
