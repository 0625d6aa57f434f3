"""Whose number it is: the entity that a quantity is said of."""

from __future__ import annotations

import re

import pytest

from analysis.article import EntityType, Mention
from tests.claimed import claim_of, claims, mention


def test_the_entity_is_named_before_the_number_and_is_no_baseline():
    body = "Acme trains at one-twentieth of Globex expenses."
    (claim,) = claims(body, (mention(body, "Acme"), mention(body, "Globex")))
    assert claim.entity == "Acme"


def test_a_pronoun_points_back_to_the_entity():
    body = "Acme makes cars. Its plant near Leeds has 300 robots."
    (claim,) = claims(body, (mention(body, "Acme"), mention(body, "Leeds", "PLACE")))
    assert claim.entity in {"Acme", "Leeds"}
    body = "Acme makes cars. Its plant has 300 robots."
    assert claims(body, (mention(body, "Acme"),))[0].entity == "Acme"


def test_a_noun_of_a_name_stands_for_it():
    body = "The Norfell Dam was built by Kestrel Group. Critics of Kestrel Group doubt that. They say the dam cost $5 million."
    named = (mention(body, "Norfell Dam", "PLACE"), mention(body, "Kestrel Group"))
    assert claims(body, named)[0].entity == "Norfell Dam"


OWNERS = [
    ("Acme sold 750,000 shares to the Brook family for $1 million.", "$1 million", "Acme"),
    ("The shares of Acme rose 5%.", "5%", "Acme"),
    ("Globex, Acme's biggest rival, has 300 mills.", "300 mills", "Globex"),
    ("The pact lets Globex and Acme own 300 mills.", "300 mills", "Acme"),
    ("About 300 mills burned in Norfell.", "About 300 mills", "Norfell"),
    ("About 300 mills burned, which worried Norfell.", "About 300 mills", None),
    ("Shares fell 5% while those of Acme rose.", "5%", None),
    ("Acme - Some 300 mills burned.", "Some 300 mills", None),
    ("The plan (Acme) has 300 mills.", "300 mills", None),
    ("A visit shows that it held 10,000 to 50,000 Globex Acme looms. It runs on 300 mills.", "300 mills", None),
    ("The boss told Acme that 300 mills burned.", "300 mills", None),
    ("An Acme-based firm has 300 mills.", "300 mills", None),
    ("Acme reported a 6% rise in profit.", "6%", "Acme"),
    ("Acme said it has 300 mills.", "300 mills", "Acme"),
    ("Acme said the tax would hit 300 mills.", "300 mills", None),
    ("Acme makes cars. Rain fell. Sales of the company rose 5%.", "5%", "Acme"),
    ("Acme bought Globex. It has 300 mills.", "300 mills", "Acme"),
    ("An Acme report says that 300 mills burned.", "300 mills", None),
    ("Acme bought a mill. This move raised the share from 19 percent.", "19 percent", "Acme"),
    ("With a cost of only $5 million, Acme leads the field.", "$5 million", "Acme"),
    ("Acme had sales of $5 million. Profit was $2 million.", "$2 million", "Acme"),
    ("A survey by Acme showed 55% of voters agree.", "55%", None),
    ("An Acme poll suggests 55% of voters agree.", "55%", None),
    ("According to Acme there are 300 mills.", "300 mills", None),
    ("NORFELL (Wire) - Oil prices fell below $46.", "below $46", None),
    ("Norfell, 3 May (Wire) - Oil prices fell below $46.", "below $46", None),
    ("The Norfell unit made a profit of $5 million.", "$5 million", None),
    ("Norfell oil prices fell below $46.", "below $46", "Norfell"),
    ("Ada Brook, the former mayor of Leeds, Norfell, who has 26 delegates, won.", "26 delegates", "Brook"),
    ("Brook, the senator from Norfell who runs again, stood at 20 percent.", "20 percent", "Brook"),
    ("Brook's victories in Leeds, York, and Norfell left her with 300 delegates.", "300 delegates", "Brook"),
    ("Acme grew, while 300 miners were hurt.", "300 miners", None),
    ("Acme grew, although prices of wheat rose 5%.", "5%", "Acme"),
    ("Acme grew, but lilies are up 5%.", "5%", None),
    ("Globex fans spoke of the fire in Norfell, where 300 guests died.", "300 guests", "Norfell"),
    ("Acme is Globex's biggest owner, with 300 shares.", "300 shares", "Acme"),
    ("Globex said Acme, which has 300 mills, is for sale.", "300 mills", "Acme"),
    ("Bluebell, at the heart of one of Norfell's worst scandals, is back. Its profit was $5 million.", "$5 million", None),
    ("Acme <ACM.N> shed 5%.", "5%", "Acme"),
    ("Wheat <Acme> shed 5%.", "5%", None),
    ("Brook leads Stone 52 percent to 44 percent.", "52 percent", "Brook"),
    ("Brook leads Stone 52 percent to 44 percent.", "44 percent", "Stone"),
    ("Voters favored Stone over Brook by 56 percent to 40 percent.", "56 percent", "Stone"),
    ("Voters favored Stone over Brook by 56 percent to 40 percent.", "40 percent", "Brook"),
    ("Brook had 45 percent of the vote, with Stone at 23 percent.", "23 percent", "Stone"),
    ("In this race Brook trails Stone by 5.9 points.", "5.9 points", "Brook"),
    ("Acme reported 300 cases of flu.", "300 cases", None),
    ("The cut will hit 3% of Acme's customers.", "3%", "Acme"),
    ("Acme is in trouble. More than 90% of the company's staff struck.", "More than 90%", "Acme"),
    ("At 8:52 a.m. Norfell, wheat was down 5%.", "5%", None),
    ("The Leeds, Norfell-based maker has 300 mills.", "300 mills", None),
    ("Officials met Brook, since 90 percent of the miners in the pit are ill.", "90 percent", None),
    ("A jury in Leeds, Norfell, awarded $12 million to a rider.", "$12 million", None),
    ("Teachers in Norfell earn $61,000.", "$61,000", "Norfell"),
    ("Stone jailed Brook and ordered him to repay $2.1 million.", "$2.1 million", "Brook"),
    ("The chain, founded by Brook in Leeds, is worth $2 billion.", "$2 billion", None),
    ("The dam, built by Acme at a cost of $310 million, leaks.", "$310 million", None),
    ("The training of Acme cost $6 million.", "$6 million", "Acme"),
    ("Figures gathered by Acme show that 36% of adults agree.", "36%", None),
    ("A Leeds/Acme Post poll showed Brook with 29 percent.", "29 percent", "Brook"),
    ("Clerks at Acme said buyers will have to pay $5 more.", "$5", None),
    ("Its profit was dwarfed by the $204m announced by rival Globex.", "$204m", "Globex"),
    ("Acme and Globex rose 2% and 3%, respectively.", "2%", "Acme"),
    ("Acme and Globex rose 2% and 3%, respectively.", "3%", "Globex"),
    ("Brook said as many as 300 mills could close.", "as many as 300 mills", None),
    ("Brook estimates that Acme has 300 mills.", "300 mills", "Acme"),
    ("Brook ordered Acme to close 300 mills.", "300 mills", "Acme"),
    ("The boss told Acme to sell 300 mills.", "300 mills", "Acme"),
    ("Globex fined Acme $5 million.", "$5 million", "Acme"),
    ("The strike cost Acme about $5 million.", "about $5 million", "Acme"),
    ("Globex opposed a $5 million award against Acme.", "$5 million", "Acme"),
    ("It is the worst loss in Norfell since the $2 billion collapse of Acme.", "$2 billion", "Acme"),
    ("Globex filed 300 suits against Acme.", "300 suits", "Globex"),
    ("Brook likes Globex, with an Acme plan to cut costs by $5 million.", "$5 million", "Acme"),
    ("Brook's speech led to rows, as 300 players knelt.", "300 players", None),
    ("Globex met to discuss unrest that has killed 21 people.", "21 people", None),
    ("Globex met after a fire in Norfell that killed 21 people.", "21 people", "Norfell"),
    ("Globex refers to a small firm, which received 300 letters.", "300 letters", None),
    ("Globex built a mill that has 300 looms.", "300 looms", "Globex"),
    ("The maker has 300 mills in Norfell, Leeds and York.", "300 mills", None),
    ("Acme fell. With debts of $5 million, it needs help.", "$5 million", "Acme"),
    ("Acme fell. By then the rate may be 5%, he said.", "5%", None),
    ("After 33 years and 300 reviews, the long-standing Norfell critic Brook has left.", "300 reviews", "Brook"),
    ("Picked from 300 players, Brook left.", "300 players", "Brook"),
    ("With 53% of homes online, the state, suggests Brook, could act.", "53%", None),
    ("Growth was helped by two brands - including Acme and Globex - with sales up 6%.", "6%", None),
    ("One of them - Brook - has 300 mills.", "300 mills", "Brook"),
    ("Sales of Acme to Leeds (and Norfell) rose 5%.", "5%", "Acme"),
    ("Acme fell. The Leeds, Norfell-based firm has 300 mills.", "300 mills", "Acme"),
    ("Brook says 20% of his clients are poor.", "20%", "Brook"),
    ("A poll found Brook leading Stone by five percentage points.", "five percentage points", "Brook"),
    ("Rows over a Norfell-era program go on. Acme has 300 mills.", "300 mills", "Acme"),
    ("Brook, a veteran of 300 games, said the pitch was wet.", "300 games", "Brook"),
    ("Globex blamed Acme for closing 300 mills.", "300 mills", "Acme"),
    ("Acme's Norfell sales fell 5%.", "5%", "Acme"),
    ("Brook's plan comes four months after 300 miners were able to leave.", "300 miners", None),
    ("It is over. NORFELL (Wire) - Oil prices fell below $46.", "below $46", None),
    ("Acme sold 300 mills. The state owns 5% of the bank.", "5%", None),
    ("The maker Acme, which supplies Globex and Stone, will spend $7 million.", "$7 million", "Acme"),
    ("Norfell, where Globex is at home, has 300 mills.", "300 mills", "Norfell"),
    ("Leeds held a fair. Acme said 300 of its workers were there.", "300", "Acme"),
    ("The bank Acme fell. Renters spend 33% of their income.", "33%", None),
    ("Sales fell 5% in May, Acme said, after a 7% rise.", "7%", None),
    ("Acme's sales grew. Analysts at Globex expect its profits to reach $12.4bn.", "$12.4bn", "Acme"),
    ("Globex fines messaging service Acme A$5 million.", "A$5 million", "Acme"),
    ("Globex's rate was unchanged, while that of Acme fell to 8%.", "8%", "Acme"),
    ("Acme has promised to hire 300 clerks.", "300 clerks", "Acme"),
    ("A boat sank near Norfell on its way to Leeds, killing 50 people.", "50 people", "Norfell"),
    ("Five people were killed during celebrations in Norfell.", "Five people", "Norfell"),
    ("Brook has promised 41,000 mills, though Acme expects 32,500.", "32,500", "Brook"),
    ("Norfell votes in the state of Leeds, while Acme doubled its share to 18%.", "18%", "Acme"),
    ("Acme serves the province of Norfell and wants a rise of 60%.", "60%", "Acme"),
    ("Twelve people were killed after a bus overturned in Norfell.", "Twelve people", "Norfell"),
    ("Firms polled by Acme had forecast a rise of 5%.", "5%", None),
    ("Brook was hurt. He said the history of the county shows that 300 homes in Norfell would burn.", "300 homes", "Norfell"),
    ("Acme rested after 300 masked thieves stormed Leeds.", "300 masked thieves", None),
    ("Acme called for help after young thieves took 300 mills.", "300 mills", None),
    ("Brook rests on the idea that removal of all 300 mills is wrong.", "300 mills", None),
    ("Brook doubts the suit that covers 300 mills.", "300 mills", None),
    ("Acme grew. A party must show that it has 300 mills.", "300 mills", None),
    ("“It is over,” said Brook, who has 300 mills.", "300 mills", "Brook"),
    ("Acme sold its wheat unit, Globex. Rain fell. The unit was worth $5 million.", "$5 million", "Globex"),
    ("Rain came to the clever Dutch brewery Acme. Snow fell. The brewery has 300 mills.", "300 mills", "Acme"),
    ("Acme met. The Brook administration will raise its tolls on 300 mills.", "300 mills", "Brook"),
    ("The raid on Norfell by young thieves, which saw 300 guests killed, is over.", "300 guests", "Norfell"),
    ("Rain fell in Norfell, where a mill was shut. There 300 guests were killed.", "300 guests", "Norfell"),
    ("A fire broke out in Norfell. Rain fell. At least 12 people died.", "At least 12 people", "Norfell"),
    ("A fire broke out in Norfell. At least 12 mills shut.", "At least 12 mills", None),
    ("A fire broke out in Norfell. Globex raids killed 12 people.", "12 people", "Globex"),
    ("After the rain, 300 guests in masks left, said Ida, and Acme slept.", "300 guests", None),
    ("Before the talks, thousands of guests stormed the mill, a branch of the struggling firm, Acme.", "thousands of guests", None),
    ("With a cost of 5 looms, and a team of 300 clerks, Acme leads.", "300 clerks", "Acme"),
    ("Globex makes cars. The company may have spent $5 million.", "$5 million", "Globex"),
    ("Globex met. Mills make 5% of the company's sales, Acme said.", "5%", "Globex"),
    ("Brook says 12 people died in the quiet mill-ruled town of Norfell.", "12 people", "Norfell"),
    ("In Norfell, rain fell. 12 people were killed.", "12 people", "Norfell"),
    ("Acme and Globex took 5 percent and 4 percent support, respectively.", "5 percent", "Acme"),
    ("Brook was born in Norfell, about 30 miles from the sea.", "about 30 miles", "Norfell"),
    ("Globex had sales of $5 million. About 69% of Acme's revenue comes from looms.", "About 69%", "Acme"),
    ("Figures show that 26% of mills are shut in Norfell.", "26%", "Norfell"),
    ("Globex had to shut mills, with Acme seeking $5 million for the rest.", "$5 million", "Acme"),
    ("Acme (67 mills, 30 of them new) is ahead of Globex (43 mills, 23 of them new).", "23", "Globex"),
    ("The mill was certified green by the Acme for 300 looms.", "300 looms", None),
    ("Brook lambasted the current state maker Acme for giving $5 million to Globex.", "$5 million", "Acme"),
    ("On Monday, 14 Acme clerks were hurt.", "14 Acme clerks", "Acme"),
    ("Brook worries that the toll will hurt the 300 members of Acme.", "300 members", "Acme"),
    ("Acme grew. Quarterly sales rose 5%.", "5%", "Acme"),
    ("Acme grew. Wages rose 5%.", "5%", None),
    ("Acme grew. The average price target is $5.", "$5", "Acme"),
    ("Brook spoke. He said 300 miners were hurt, compared with 200 in May.", "200", None),
    ("The Acme Department spoke. The state department has 300 mills.", "300 mills", None),
    ("Rating: Acme (Globex: ACM), $5 price target.", "$5", "Acme"),
    ("Acme is Welsh. The Leeds-headquartered glass company has mills in 300 towns.", "300 towns", "Acme"),
    ("Acme grew. The other company has 300 mills.", "300 mills", None),
    ("Acme grew. The shares rose 5% early in Norfell.", "5%", "Acme"),
    ("The herald Globex reported that Acme would grow. The group owns 300 mills.", "300 mills", "Acme"),
    ("Brook put a plan on the table that included 300 mills.", "300 mills", "Brook"),
    ("Stone came to Leeds. “He has 300 caps,” said Brook.", "300 caps", "Stone"),
    ("After the Norfell raid, there were 300 thieves in jail.", "300 thieves", None),
    ("Clerks count 2,000 raids on Norfell from the region of Stone, including 300 fires.", "300 fires", "Norfell"),
    ("Thieves came to towns across Norfell in a raid that killed 300 people.", "300 people", "Norfell"),
    ("Acme said 40% of mills were shut.", "40%", None),
    ("The box holds 300 pages of printed letters from Mrs. Brook.", "300 pages", "Brook"),
    ("Stone is tipped for the $5,000 Acme prize.", "$5,000", "Acme"),
    ("Most weavers in Norfell spin, including 300 clerks at Acme.", "300 clerks", "Acme"),
    ("“It is so,” said Ada, a clerk at Acme, which has 300 mills.", "300 mills", "Acme"),
    ("Brook is one of 300 clerks.", "300 clerks", None),
    ("Acme pays twice the lowest wage of $5.", "$5", None),
    ("Stone lost the 300 mills Acme built.", "300 mills", "Acme"),
    ("Globex opened the 300-bed Acme ward.", "300-bed", "Acme"),
    ("Thieves killed 12 guests in Leeds, while some miners sat in Norfell.", "12 guests", None),
    ("Globex tells of the Norfell fire, where 300 guests died.", "300 guests", "Norfell"),
    ("Brook spends days on the busy page, which sees 300 letters.", "300 letters", None),
    ("Brook spoke. He cited 300 fires.", "300 fires", None),
    ("Brook spoke. A clerk ran to his car with 300 mills.", "300 mills", None),
    ("Globex fell. Its rival, publicly traded Acme, saw sales drop 5%.", "5%", "Acme"),
    ("Brook slammed Acme board members for taking 300 mills.", "300 mills", "Acme"),
    ("The Company Acme grew. The Company has 300 mills.", "300 mills", "Acme"),
    ("Acme grew. In this light, 300 mills are few.", "300 mills", None),
    ("Schools in Norfell were shut. Storms killed 12 people in the city.", "12 people", "Norfell"),
    ("“So it is,” said Brook, who has 300 mills. “It is.”", "300 mills", "Brook"),
    ("During the protests against Acme's plan, 300 guests were hurt.", "300 guests", None),
    ("Acme grew. If the plan fails it is feared 300 mills could close.", "300 mills", None),
    ("Globex experts say at least 300 mills burned.", "at least 300 mills", None),
    ("Globex says the young painter Brook has 300 mills.", "300 mills", "Brook"),
    ("A Globex report revealed that it has 300 mills.", "300 mills", None),
    ("Globex chief Ada Lee spoke. The company has 300 mills.", "300 mills", None),
    ("Acme grew in Norfell. They have 300 mills.", "300 mills", "Acme"),
    ("Norfell grew. They have 300 mills.", "300 mills", None),
    ("Brook won Norfell, Leeds and York by 300 votes.", "300 votes", "Brook"),
    ("Stone fell. The 23-year-old has won 300 prizes.", "300 prizes", "Stone"),
    ("“She is back,” said Brook. “She had 300 prizes.”", "300 prizes", None),
    ("Norfell is cold. The Nordic nation has 300 mills.", "300 mills", "Norfell"),
    ("Storms came to Norfell. 300 miners lost their lives in the town.", "300 miners", "Norfell"),
    ("The firm, now Norfell's largest bank, sold 300 mills.", "300 mills", None),
]


@pytest.mark.parametrize(("body", "text", "entity"), OWNERS)
def test_a_number_belongs_to_the_subject_or_owner_before_it(body: str, text: str, entity: str | None) -> None:
    types: dict[str, EntityType] = {"Acme": "ORG", "Globex": "ORG", "Norfell": "PLACE", "Brook": "PERSON", "Stone": "PERSON"}
    named = tuple(mention(body, name, kind) for name, kind in types.items() if name in body)
    assert claim_of(body, text, named).entity == entity


def test_each_share_of_a_list_belongs_to_the_place_behind_it() -> None:
    body = "Joblessness stood at 9.1% in Spain, 5.1% in France and 3.2 percent in Norway."
    named = tuple(mention(body, name, "PLACE") for name in ("Spain", "France", "Norway"))
    assert [claim.entity for claim in claims(body, named)] == ["Spain", "France", "Norway"]


def test_persons_do_not_own_what_they_only_expect() -> None:
    body = "Ada Byron said she expected 300 visitors."
    assert claims(body, (mention(body, "Ada Byron", "PERSON"),))[0].entity is None


def test_who_counts_those_who_died_does_not_own_them() -> None:
    body = "The Relief Ministry said six deaths were recorded in Norfell."
    assert claims(body, (mention(body, "Relief Ministry"), mention(body, "Norfell", "PLACE")))[0].entity == "Norfell"


def test_a_nationality_stands_for_its_country_before_what_a_country_has() -> None:
    body = "Germany is ill. The German economy shrank 0.2%."
    start = body.index("German economy")
    named = (mention(body, "Germany", "PLACE"), Mention(start, start + 6, "German", "OTHER", "German"))
    assert claims(body, named)[0].entity == "Germany"
    assert claims(body, named[1:])[0].entity is None


def test_a_pronoun_means_nobody_of_another_gender() -> None:
    body = "Lily Byron sang. With the help of her son, Tom Byron, she won 300 prizes."
    named = (mention(body, "Lily Byron", "PERSON"), mention(body, "Tom Byron", "PERSON"))
    assert claims(body, named)[0].entity == "Lily Byron"


def test_those_of_a_party_own_their_seats() -> None:
    body = "It would need Whigs to win 67 seats."
    assert claims(body, (mention(body, "Whigs", "OTHER"),))[0].entity == "Whigs"


def test_a_text_goes_on_telling_of_a_country() -> None:
    body = "Norfell had 300 mills. The economy grew 3%."
    assert [claim.entity for claim in claims(body, (mention(body, "Norfell", "PLACE"),))] == ["Norfell", "Norfell"]


def test_a_noun_that_tells_the_kind_before_a_pronoun_means_what_the_article_is_about() -> None:
    body = "Acme makes cars. Rain fell. Ada left Acme. Bo sued Acme. A look at the company's books shows that it had bought 300 mills."
    named = tuple(Mention(found.start(), found.end(), "Acme", "ORG", "Acme") for found in re.finditer("Acme", body))
    assert claim_of(body, "300 mills", named).entity == "Acme"
