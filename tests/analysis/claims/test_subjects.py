"""What a number is said of: the measure, or what is counted, and no other noun beside it."""

from __future__ import annotations

import pytest

from tests.claimed import claim_of, claims, mention

SUBJECTS = [
    ("With a training cost that is only 1/18th of similar models, it won.", "training cost"),
    ("The initial investment was around $5 million.", "initial investment"),
    ("They spent $5 million.", "spending"),
    ("A 35 percent tariff on cars was imposed.", "tariff"),
    ("It raised $5 million in funding.", "funding"),
    ("About 30 percent of registered voters agree.", "registered voters"),
    ("There are 278 companies in the alliance.", "companies"),
    ("The team consists of around 140 people.", "team"),
]


@pytest.mark.parametrize(("body", "subject"), SUBJECTS)
def test_a_number_is_said_of_its_subject(body: str, subject: str):
    assert claims(body)[0].subject == subject


@pytest.mark.parametrize(
    ("body", "text", "subject"),
    [
        ("Incomes gained 0.1 percent to a rate of $6.47 trillion.", "0.1 percent", "Incomes"),
        ("Profit soared 33% to a record last spring.", "33%", "Profit"),
        ("Growth will slow to a little below 2.5% in both years.", "below 2.5%", "Growth"),
        ("The bank raised its key rate by a quarter percentage point to 2%.", "2%", "key rate"),
        ("It expects a net loss of $17 million to $19 million because of special reserves.", "$17 million to $19 million", "net loss"),
        ("Average hourly earnings of employees rose 4 cents.", "4 cents", "Average hourly earnings"),
        ("The plan would fill the £8bn shortfall.", "£8bn", "shortfall"),
        ("Strong demand helped the maker boost net income by 400m euros.", "400m euros", "net income"),
        ("Asylum applications were down 40% and economic migration down about 10%.", "about 10%", "economic migration"),
        ("It earned $45.2 million, compared with $84.9 million a year earlier.", "$84.9 million", "earnings"),
        ("Apex would owe $65 billion in taxes; Nord holds $10.7 billion.", "$10.7 billion", "holding"),
        ("It is 16 times faster than the average service.", "16 times", "speed"),
        ("An $11bn accounting scandal was unearthed.", "$11bn", "accounting scandal"),
        ("But of the 145 companies reporting, 76% didn't examine their supply chains.", "76%", "companies"),
        ("The mill posted a 54% drop in third-quarter profit.", "54%", "third-quarter profit"),
        ("Nine of 10 limes are grown there.", "Nine of 10", "limes"),
        ("An acre can convert 156 tons of carbon.", "156 tons", "carbon"),
        ("It agreed to buy the dealer for $50 a share.", "$50 a share", "price"),
        ("It has sold more than half the house, and £5m was raised.", "£5m", "funding"),
        ("Apex closed down 51 cents, while light crude closed up 25 cents.", "25 cents", "light crude"),
        ("The yield on the benchmark bond fell to 5.92 percent.", "5.92 percent", "yield"),
        ("Sales for the full year were $6.6 billion.", "$6.6 billion", "Sales"),
        ("He paid a $250,000 (£130,000) fine.", "$250,000 (£130,000)", "fine"),
        ("The quake killed 42 people.", "42 people", "people killed"),
        ("More than 300 people have been wounded.", "More than 300 people", "people injured"),
        ("The mill employs 5,400 people.", "5,400 people", "staff"),
        ("It was to buy a third of its key production unit for $2bn.", "$2bn", "price"),
        ("He said a government would cut £35bn from services.", "£35bn", "cut"),
        ("It works on what was to be a $1 billion cereal plant.", "$1 billion", "cereal plant"),
        ("10% of every ticket sold goes to the fund.", "10%", "every ticket sold"),
        ("Acme saw its profits fall 9% last year to £6.2bn.", "£6.2bn", "profits"),
        ("Acme has seen its stock surge 25 percent.", "25 percent", "stock"),
        ("With assets of $2 million and liabilities totalling $6 million, it failed.", "$6 million", "liabilities"),
        ("She has $6 million worth of equipment, $20 million in payroll.", "$6 million", "equipment"),
        ("Tourism is booming and revenues from visitors should more than double.", "more than double", "revenues"),
        ("Data can be sent at a gigabit a second - up to 20 times faster than before.", "up to 20 times", "speed"),
        ("Acme owns 25% of the club.", "25%", "stake"),
        ("Acme holds 25% of the seats.", "25%", "seats"),
        ("It is buying a rival for $2 billion in stock.", "$2 billion", "price"),
        ("It would mean 10% rates and $3 billion in lost reserves.", "$3 billion", "reserves"),
        ("Adam leads Eve by five percentage points.", "five percentage points", "lead"),
        ("It vowed to reduce gas emissions 80 percent.", "80 percent", "gas emissions"),
        ("One of its models had a training cost of $5 million, less than 10 percent of that.", "less than 10 percent", "training cost"),
        ("Copper rose 0.86% to $5,880 a tonne.", "$5,880 a tonne", "Copper"),
        ("Orders for boats jumped 1.8 percent after a 1.2 percent decrease in June.", "1.2 percent", "Orders"),
        ("Spending rose only 0.2 percent to an annual rate of $5.15 trillion.", "$5.15 trillion", "Spending"),
        ("Dealers sold 303,417 vans, up 4 percent from a year ago.", "4 percent", "vans"),
        ("If there was to be a cap, it should be £10,000.", "£10,000", "cap"),
        ("The difference between the two bids was $3 million.", "$3 million", "difference"),
        ("Aluminum on the London exchange lost 0.06%.", "0.06%", "Aluminum"),
        ("The average price of a boat sold locally in May was $39,014.", "$39,014", "average price"),
        ("The plan would reduce federal aid for the poor by $55 billion.", "$55 billion", "federal aid"),
        ("Twice as many laptops were left in cabs.", "Twice", "laptops"),
        ("The star has ten times the mass of Jupiter.", "ten times", "mass"),
        ("It sought control of 30%-owned Apex Inc.", "30%", "stake"),
        ("Get the red lamp on the web for $58.99.", "$58.99", "price"),
        ("Analysts were stunned by the surprise $11 billion merger of two shops.", "$11 billion", "merger"),
        ("There were £68m in reported donations to parties.", "£68m", "donations"),
        ("The film flopped, making $320,000 on a budget of $27 million.", "$320,000", "earnings"),
        ("The bridge is 30 metres wide.", "30 metres", "width"),
        ("The mill has a production of 400 tonnes.", "400 tonnes", "production"),
        ("The storm cut power supply to around 38,000 people.", "around 38,000 people", "people"),
        ("Most of it is 85% of the oil and gas revenue.", "85%", "oil and gas revenue"),
        ("It agreed to pay a combined $100 million.", "$100 million", "payment"),
        ("It announced $500 million in new financing from a bank.", "$500 million", "new financing"),
        ("It slowed a fall in revenues to 5.4% and cut its debt back to £160m.", "£160m", "debt"),
        ("It plans to spend a total of $2.6 billion on its rockets.", "$2.6 billion", "spending"),
        ("There was a 17% survival rate for men and 12% for women.", "12%", "survival rate"),
        ("The mill is roughly five miles from the border.", "roughly five miles", "distance"),
        ("The car has a motor with 120 kW.", "120 kW", "power"),
        ("The number of cases rose slightly by 25 percent.", "25 percent", "number of cases"),
        ("The bank added underlying lending rose by £4m in May.", "£4m", "underlying lending"),
        ("He fell short of the 95 percent Ada received.", "95 percent", None),
        ("The value of its boats reached the £3 trillion mark.", "£3 trillion", "value"),
        ("Sales at ports Leeds and York rose 5%.", "5%", "Sales"),
        ("The home improvement chain Acme rose 5%.", "5%", "home improvement chain Acme"),
        ("Makers Acme and Globex rose 5%.", "5%", "Globex"),
        ("Ada trails Bo by 5.9 points.", "5.9 points", "gap"),
        ("Ada leads Bo 52 percent to 44 percent.", "44 percent", "share"),
        ("Of the 22 million adults who own one, 59% are men.", "59%", "adults"),
        ("Women make up 16% of the U.S. navy.", "16%", "U.S. navy"),
        ("Ada received 41.5%.", "41.5%", "share"),
        ("The training of Acme cost $6 million.", "$6 million", "cost"),
        ("The drug was 91 percent effective.", "91 percent", "effectiveness"),
        ("They paid a 26 percent effective tax rate.", "26 percent", "effective tax rate"),
        ("The index closed 0.4% higher.", "0.4%", "index"),
        ("Wheat was also down, dropping 0.7%.", "0.7%", "Wheat"),
        ("Trade was calm, with wheat up 1.3%.", "1.3%", "wheat"),
        ("The cost of the plan to mend its roof will be $40m.", "$40m", "cost"),
        ("It is home to 20% of the remaining 1,500 pandas.", "20%", "pandas"),
        ("It announced a $500 million share buyback.", "$500 million", "share buyback"),
        ("The lot has 3,000 spaces, and half of those were full.", "half", "spaces"),
        ("It raised $14 million, more than twice as much as Bo.", "more than twice", "funding"),
        ("Acme sold 52 million lamps, 3 percent fewer than a year ago.", "3 percent", "lamps"),
        ("Storms came, and damage was put at $5 billion.", "$5 billion", "damage"),
        ("Teachers earn $61,000 on average.", "$61,000", "earnings"),
        ("The Norfell 50 index <.NRF> is last up 3%.", "3%", "Norfell index"),
        ("Its shares jumped 5% on hopes of a deal.", "5%", "shares"),
        ("Its shares jumped 5% in early trade.", "5%", "shares"),
        ("Floods made property claims reach $42bn.", "$42bn", "property claims"),
        ("It is lured by a pension sector that is expected to surpass $1.7 trillion.", "surpass $1.7 trillion", "pension sector"),
        ("Storms came at a cost to the economy of $105bn.", "$105bn", "cost"),
        ("The mill's $8bn purchase of a rival was blocked.", "$8bn", "purchase"),
        ("Norfell's $358 million prawn industry must be protected.", "$358 million", "prawn industry"),
        ("They send $1 billion a year in remittances back home.", "$1 billion a year", "remittances"),
    ],
)
def test_the_subject_is_what_is_measured_and_no_word_beside_it(body: str, text: str, subject: str | None) -> None:
    assert claim_of(body, text).subject == subject


def test_a_subject_carried_over_to_another_name_is_that_name() -> None:
    body = "Ada Brook stood at 38 percent, with Bo Stone on 31 percent."
    named = (mention(body, "Ada Brook", "PERSON"), mention(body, "Bo Stone", "PERSON"))
    assert [(claim.subject, claim.entity) for claim in claims(body, named)] == [("Ada Brook", "Ada Brook"), ("Bo Stone", "Bo Stone")]
