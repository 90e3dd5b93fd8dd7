"""Demands: who asks for what, of whom, and what became of it."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.cast import Cast
from kg.extract.demand import Demand
from kg.model import Claim
from tests.extract.conftest import Said, read

pytestmark = pytest.mark.model


class Told(NamedTuple):
    by: str
    content: str
    asked: str | None = None
    status: str = "open"


def told(cast: Cast, claims: tuple[Claim, ...]) -> list[Told]:
    """Each demand with the names of its parties, in order of the text."""
    found = []
    for claim in claims:
        if isinstance(claim, Demand):
            asked = None if claim.demanded_from is None else cast.clusters[claim.demanded_from].name
            found.append(Told(" + ".join(cast.clusters[ref].name for ref in claim.demanded_by), claim.content, asked, claim.status))
    return found


HAVE = [
    # what somebody is ready to do once others act, and will do nothing before
    ("Iran is ready to return to talks if sanctions are lifted, its foreign minister said.", [Told("Iran", "sanctions are lifted")]),
    (
        "The union said it was willing to call off the strike if the firm raised its offer.",
        [Told("union", "raised its offer", "firm")],
    ),
    (
        "The senator said he would do nothing to help the firm unless it paid its taxes.",
        [Told("senator", "paid its taxes", "firm")],
    ),
    # infinitives taken for nouns, reasons behind "over"
    (
        "The court also asked Attorney General Tom Reed to place on record the notes to make the issues more clear.",
        [Told("court", "place on record the notes to make the issues more clear", "Tom Reed")],
    ),
    ('"I want the minister to apologise," said Joe Hill.', [Told("Joe Hill", "apologise", "minister")]),
    (
        "The activists called for a boycott of the firm's phones over its plans to close the plant.",
        [Told("activists", "a boycott of the firm's phones")],
    ),
    # deeds that go on with the same subject, and a verb cut in two at its hyphen
    (
        "The bloc insisted that Iran halt its enrichment and open its sites.",
        [Told("bloc", "Iran halt its enrichment", "Iran"), Told("bloc", "open its sites", "Iran")],
    ),
    (
        "Students demanded the government lift the curfew and re-open the schools.",
        [Told("Students", "lift the curfew", "government"), Told("Students", "re-open the schools", "government")],
    ),
    # the judge who decides on a paper, the court before which a case is brought, whoever answers a request
    (
        "The Movement for Social Justice said the government should end the curfew.",
        [Told("Movement for Social Justice", "end the curfew", "government")],
    ),
    (
        "A federal judge dismissed a lawsuit filed by Ada Cole attempting to stop the count.",
        [Told("Ada Cole", "stop the count", "federal judge", "rejected")],
    ),
    (
        "A petition by the union seeking a stay of the order was rejected by the High Court.",
        [Told("union", "a stay of the order", "High Court", "rejected")],
    ),
    (
        "The firm brought the case before the High Court, asking for clarity on the law.",
        [Told("firm", "clarity on the law", "High Court")],
    ),
    ("The Speaker was responding to a request from Tom Reed to hold a debate.", [Told("Tom Reed", "hold a debate", "Speaker")]),
    # those by name beside what they are, and for whom they ask
    (
        "On requests made by lawyers Ada Cole and Tom Reed on behalf of the Bar Association to be heard, the judge put off the case.",
        [Told("Ada Cole + Tom Reed + Bar Association", "be heard", "judge")],
    ),
    # whom a request reaches or who complies with it
    ("The Speaker got requests from lawmakers to take over the presidency.", [Told("lawmakers", "take over the presidency", "Speaker")]),
    (
        "The queen said she would comply with the request of the prime minister to suspend parliament.",
        [Told("prime minister", "suspend parliament", "queen")],
    ),
    # threats with a condition, wants with a place or several changes, deeds taken for participles
    ("The senator threatened to block the bill unless the clause was removed.", [Told("senator", "the clause was removed")]),
    ("Ada Cole wants the troops out.", [Told("Ada Cole", "the troops out")]),
    (
        '"We want the road repaired and the bridge opened," said villager Tom Hill.',
        [Told("Tom Hill", "the road repaired"), Told("Tom Hill", "the bridge opened")],
    ),
    ("The union seeks meeting with the minister over pay.", [Told("union", "meeting with the minister over pay", "minister")]),
    # notices to the public, which the authority named nearest gives
    (
        "The river rose on Monday, the fire department said. Residents near the bridge were told to leave.",
        [Told("fire department", "leave", "Residents")],
    ),
    (
        "The Norland College issued a new code. Students were asked to remove hats at the gate.",
        [Told("Norland College", "remove hats at the gate", "Students")],
    ),
    (
        "Anyone with information is asked to contact the Ottawa Police Service.",
        [Told("Ottawa Police Service", "contact the Ottawa Police Service", "Anyone with information")],
    ),
    # papers whose makers were told before
    ("Ohio sued the drug maker on Monday. The lawsuit asks the court to stop the sales.", [Told("Ohio", "stop the sales", "court")]),
    (
        "Twelve lawmakers wrote to the minister. The letter urged him to publish the papers.",
        [Told("Twelve lawmakers", "publish the papers", "minister")],
    ),
    # those who press or ask, told between the noun and what is asked, or behind it
    ("The minister faces calls to resign from opposition lawmakers.", [Told("opposition lawmakers", "resign", "minister")]),
    ("The request made by the ministry for more time was turned down.", [Told("ministry", "more time", None, "rejected")]),
    (
        "The government refused to bow to demands by the rebels for a referendum.",
        [Told("rebels", "a referendum", "government", "rejected")],
    ),
    ("The attorney general filed a lawsuit to block the merger.", [Told("attorney general", "block the merger")]),
    ("A motion by the opposition to delay the vote was defeated.", [Told("opposition", "delay the vote")]),
    # subjects that the parse gives to a participle, and clauses that go on about what was named
    (
        "The police said that drivers stuck on the bridge should stay in their cars.",
        [Told("police", "stay in their cars", "drivers")],
    ),
    (
        "The union stated that the Government should be concerned about those issues.",
        [Told("union", "be concerned about those issues", "Government")],
    ),
    ("The committee suggested that the phrase be omitted.", [Told("committee", "the phrase be omitted")]),
    # pressure and calls with an infinitive behind their parties, whoever is named
    ("The senator has been putting pressure on the governor to close the plant.", [Told("senator", "close the plant", "governor")]),
    ("The governor is under pressure from farmers to cut fuel taxes.", [Told("farmers", "cut fuel taxes", "governor")]),
    (
        "The minister resisted calls by lawmakers to publish the report.",
        [Told("lawmakers", "publish the report", "minister", "rejected")],
    ),
    ("The company has come under pressure from investors to sell the unit.", [Told("investors", "sell the unit", "company")]),
    # papers that a body has to be given
    ("The committee subpoenaed the White House for documents.", [Told("committee", "documents", "White House")]),
    ("The House panel has subpoenaed documents from the firm.", [Told("House panel", "documents from the firm", "firm")]),
    # what "only" makes a condition
    ("The war will only end when the hostages are released, the minister said.", [Told("minister", "the hostages are released")]),
    (
        "The general said the war could only end with the surrender of the rebels.",
        [Told("general", "the surrender of the rebels")],
    ),
    ("The rebels said they would only accept a full withdrawal.", [Told("rebels", "a full withdrawal")]),
    ("The party said it would support the budget only if taxes were cut.", [Told("party", "taxes were cut")]),
    ("The union will return to talks only after the firm drops its lawsuit.", [Told("union", "drops its lawsuit", "firm")]),
    # a wish to see something done
    ('"I would like to see the tax abolished," said Ada Cole.', [Told("Ada Cole", "the tax abolished")]),
    # whom a paper is put before; who posts asks nothing of where it is posted; petitioners ask the court
    (
        "In a plan placed before the board, the union recommended that the mill be closed.",
        [Told("union", "the mill be closed", "board")],
    ),
    ("Ada Cole posted on Twitter asking for help with the road.", [Told("Ada Cole", "help with the road")]),
    (
        "The High Court sat in May. People came. Nobody spoke. The petitioner sought a stay of the order.",
        [Told("petitioner", "a stay of the order", "High Court")],
    ),
    # pleas that are made, courts approached and prayed to, what people strike for, conditions behind a colon
    ("Ada Cole made a plea for help.", [Told("Ada Cole", "help")]),
    ("Ada Cole approached the High Court for bail.", [Told("Ada Cole", "bail", "High Court")]),
    ("Nurses are striking for higher pay.", [Told("Nurses", "higher pay")]),
    ("The petitioners prayed for reopening the inquiry.", [Told("petitioners", "reopening the inquiry")]),
    (
        "The union set three conditions for ending the strike: higher pay, better housing and a pension.",
        [Told("union", "higher pay"), Told("union", "better housing"), Told("union", "a pension")],
    ),
    # who demanded before goes on as "it"; what "a petition" of somebody's asks for
    (
        "The union demanded higher pay. It also called for shorter hours.",
        [Told("union", "higher pay"), Told("union", "shorter hours")],
    ),
    (
        "The petitioner has sought an inquiry into the deal. It has also sought a ban on the dam.",
        [Told("petitioner", "an inquiry into the deal"), Told("petitioner", "a ban on the dam")],
    ),
    (
        "A petition by the farmers' union was filed in May. The petition seeks a ban on the dam.",
        [Told("farmers' union", "a ban on the dam")],
    ),
    ("The drivers have urged for support from the ministry.", [Told("drivers", "support from the ministry", "ministry")]),
    (
        "The union called for the resignation of the mayor in the wake of the fire.",
        [Told("union", "the resignation of the mayor", "mayor")],
    ),
    (
        "The Harbour Movement met. The movement in a joint statement called for a two-state solution.",
        [Told("Harbour Movement", "a two-state solution")],
    ),
    (
        "Ada Cole went to the Lagos High Court. There Ada Cole sought a review of the plan.",
        [Told("Ada Cole", "a review of the plan", "Lagos High Court")],
    ),
    (
        "The union held talks with the Labour Ministry on its demand for higher pay.",
        [Told("union", "higher pay", "Labour Ministry")],
    ),
    (
        "Ada Cole said farmers should get fair prices even in a good year.",
        [Told("Ada Cole", "farmers should get fair prices even in a good year")],
    ),
    ("Ada Cole spoke, outlining the need for a new law.", [Told("Ada Cole", "a new law")]),
    (
        "Ada Cole appealed to the leaders of the district to come forward and work for peace.",
        [Told("Ada Cole", "come forward and work for peace", "leaders of the district")],
    ),
    ("The union urged the government to take steps and ensure fair pay.", [Told("union", "take steps and ensure fair pay", "government")]),
    ('Protesters chanted "Norway, get out of Chad".', [Told("Protesters", "get out of Chad", "Norway")]),
    (
        "The nurses are demanding justice for the dead woman, immediate removal of the secretary, workplace security and other measures.",
        [
            Told("nurses", "justice for the dead woman"),
            Told("nurses", "immediate removal of the secretary"),
            Told("nurses", "workplace security"),
        ],
    ),
    (
        "The state government urged the agitating doctors to call off the fast and return to work.",
        [
            Told("state government", "call off the fast", "agitating doctors"),
            Told("state government", "return to work", "agitating doctors"),
        ],
    ),
    ("Protesters called for the mayor to resign.", [Told("Protesters", "the mayor to resign", "mayor")]),
    ("Hundreds of students called on ministers to scrap the quotas.", [Told("Hundreds of students", "scrap the quotas", "ministers")]),
    ("The minister was urged by the union to intervene.", [Told("union", "intervene", "minister")]),
    (
        "The union is demanding that the company restore a bonus and raise wages.",
        [Told("union", "restore a bonus", "company"), Told("union", "raise wages", "company")],
    ),
    (
        "The agitating farmers demanded that the crop be bought without any cut in price.",
        [Told("agitating farmers", "the crop be bought without any cut in price")],
    ),
    (
        "Fishermen observed a hunger strike on Friday demanding the release of their boats.",
        [Told("Fishermen", "the release of their boats")],
    ),
    ("The union wrote to the minister demanding an immediate meeting.", [Told("union", "an immediate meeting", "minister")]),
    ("The nurses reiterated their demand for the removal of the director.", [Told("nurses", "the removal of the director")]),
    (
        "The agitating nurses are firm on their demand that the principal be removed immediately.",
        [Told("agitating nurses", "the principal be removed immediately")],
    ),
    (
        "The nurses' union has put forth five demands: removal of the director, payment of arrears, and a new roster.",
        [
            Told("nurses' union", "removal of the director"),
            Told("nurses' union", "payment of arrears"),
            Told("nurses' union", "a new roster"),
        ],
    ),
    (
        "The students' key demands were reform of the quota system and justice for those killed.",
        [Told("students", "reform of the quota system"), Told("students", "justice for those killed")],
    ),
    (
        "A doctors' association threatened to launch a strike if the arrested medics are not released.",
        [Told("doctors' association", "the arrested medics are not released")],
    ),
    ("The villagers refused to bury the body until the accused were arrested.", [Told("villagers", "the accused were arrested")]),
    ("The nurses' forum said the health secretary must go.", [Told("nurses' forum", "go", "health secretary")]),
    ('"All the guilty should be punished," the victim\'s mother said.', [Told("victim's mother", "All the guilty should be punished")]),
    ('"We want justice," the protesters shouted outside the court.', [Told("protesters", "justice")]),
    ("The strikers want their salaries increased to 9000 rand.", [Told("strikers", "their salaries increased to 9000 rand")]),
    (
        "The agency has asked the hospital for the CCTV footage of the night.",
        [Told("agency", "the CCTV footage of the night", "hospital")],
    ),
    (
        "The government rejected the union's demand for a 20 per cent raise.",
        [Told("union", "a 20 per cent raise", "government", "rejected")],
    ),
    (
        "The students called for the release of their leaders. The police accepted the students' demands on Friday.",
        [Told("students", "the release of their leaders", "police", "met")],
    ),
    (
        "The union asked for a raise of 20 per cent. The company has refused the union's demand.",
        [Told("union", "a raise of 20 per cent", "company", "rejected")],
    ),
    (
        "The opposition has called for an independent inquiry into the deaths and the dismissal of the minister.",
        [Told("opposition", "an independent inquiry into the deaths"), Told("opposition", "the dismissal of the minister")],
    ),
    (
        "The union has served a strike notice on the airport authority seeking wage revision.",
        [Told("union", "wage revision", "airport authority")],
    ),
    (
        "Protesters demanded the resignation of minister Vinay Gupta. Gupta resigned on Friday.",
        [Told("Protesters", "the resignation of minister Vinay Gupta", "Vinay Gupta", "met")],
    ),
    (
        "The government said it would withdraw the bill. This was one of the five demands of the protesters.",
        [Told("protesters", "withdraw the bill", "government")],
    ),
    (
        "The president called for calm and an end to all violence.",
        [Told("president", "calm"), Told("president", "an end to all violence")],
    ),
    (
        "Students said they would continue demonstrations until the release of their leaders.",
        [Told("Students", "the release of their leaders")],
    ),
    (
        "The police should release the students, according to the union.",
        [Told("union", "release the students", "police")],
    ),
    (
        "The nurses demanded the resignation of Mary Jones, a critic of the union, on Friday.",
        [Told("nurses", "the resignation of Mary Jones", "Mary Jones")],
    ),
    ("The farmers demanded the return of a grant whose removal hurt them.", [Told("farmers", "the return of a grant")]),
    ("The nurses have put forth their demands concerning the safety of visitors.", [Told("nurses", "the safety of visitors")]),
    (
        "The council requested the drivers striking across the island to resume their work.",
        [Told("council", "resume their work", "drivers")],
    ),
    ("The unions pressured the council into raising pensions.", [Told("unions", "raising pensions", "council")]),
    ("Tom Hill filed a petition. The petition was lodged requesting an inquiry.", [Told("Tom Hill", "an inquiry")]),
    ("Ravi Sen, president of the union, stressed the need for a new law.", [Told("Ravi Sen", "a new law")]),
    (
        "The trade unions representing cooks, drivers, porters, and laundry workers launched strikes demanding a higher allowance.",
        [Told("trade unions", "a higher allowance")],
    ),
    ("The council asked the drivers to resume their work in view of the floods.", [Told("council", "resume their work", "drivers")]),
    (
        "The ministry requested the strikers to return to work in the larger public interest.",
        [Told("ministry", "return to work", "strikers")],
    ),
    (
        "The mayor called on the union to delay the march, including a rally at the port which will be attended by thousands of them.",
        [Told("mayor", "delay the march", "union")],
    ),
    (
        "The nurses have put forth their demands regarding the safety and security of patients.",
        [Told("nurses", "the safety and security of patients")],
    ),
    (
        "The nurses demanded the arrest and trial of the attackers.",
        [Told("nurses", "the arrest"), Told("nurses", "trial of the attackers")],
    ),
    ("The union has lodged papers seeking a judicial review.", [Told("union", "a judicial review")]),
    (
        "The Drivers' Union has decided to launch a strike based on several demands, including the payment of arrears.",
        [Told("Drivers' Union", "the payment of arrears")],
    ),
    (
        "Members of the union have instructed their leaders to reject the offer.",
        [Told("Members of the union", "reject the offer", "leaders")],
    ),
    ("The union said it would press the company to pay the arrears.", [Told("union", "pay the arrears", "company")]),
    (
        "The secretary pleaded guilty on condition they would not seek the death penalty.",
        [Told("secretary", "they would not seek the death penalty")],
    ),
    (
        "The secretary urged the miners to return to work, but most refused.",
        [Told("secretary", "return to work", "miners", "rejected")],
    ),
    (
        "The agitating nurses blocked the road. The clamour for cancellation of the exam has grown.",
        [Told("agitating nurses", "cancellation of the exam")],
    ),
    (
        "The farmers demanded guaranteed prices and have rejected a proposal from the government.",
        [Told("farmers", "guaranteed prices")],
    ),
    (
        "The mayor met the students but did not accede to the students' demands for a new library.",
        [Told("students", "a new library", "mayor", "rejected")],
    ),
    (
        "If there is no response from the ministry to the nurses' letter, the union will strike demanding a solution to this problem.",
        [Told("union", "response from the ministry to the nurses' letter", "ministry")],
    ),
    (
        "The union said that if authorities fail to provide solutions to their demands, a decision on union action will be taken.",
        [Told("union", "provide solutions to their demands", "authorities")],
    ),
    (
        "The mayor appealed to the court to rule and to the ministry to pay.",
        [Told("mayor", "rule", "court"), Told("mayor", "pay", "ministry")],
    ),
    (
        "The State Counsel who appeared for the police in the Hill Town Magistrate's Court has sought a period of one month.",
        [Told("State Counsel", "a period of one month", "Hill Town Magistrate's Court")],
    ),
    (
        "The mayor announced that the council will withdraw the fee. This was one of the five demands of the students.",
        [Told("students", "withdraw the fee", "council", "met")],
    ),
    ("The farmers met several ministers demanding a lower tax.", [Told("farmers", "a lower tax")]),
    (
        "The union asked for a meeting with the mayor. Its request was considered, but could not be acceded to.",
        [Told("union", "a meeting with the mayor", "mayor", "rejected")],
    ),
    (
        "Porters went on strike. Nurses are on strike too. The strike is based on demands, including the payment of arrears.",
        [Told("Nurses", "the payment of arrears")],
    ),
    (
        "Farmers holding a march near the capital will press for the release of their leaders.",
        [Told("Farmers", "the release of their leaders")],
    ),
    (
        "The court rejected a lawsuit filed by the union which tried to overturn the order.",
        [Told("union", "overturn the order", "court", "rejected")],
    ),
    (
        "The US has been encouraging firms such as Norsk Kraft to leave the port.",
        [Told("US", "leave the port", "firms")],
    ),
    (
        "Judge Ada Cole sang along. Cole smiled. The crowd cheered Cole. Mary Jones asked her to keep faith.",
        [Told("Mary Jones", "keep faith", "Ada Cole")],
    ),
    (
        "The union has called for new rules to shield nurses from violence and a quick investigation of the fire.",
        [Told("union", "new rules to shield nurses from violence"), Told("union", "a quick investigation of the fire")],
    ),
    (
        "The mayor backed the march, demanding the inquiry be widened and the guilty be punished in the strongest way.",
        [Told("mayor", "the inquiry be widened"), Told("mayor", "the guilty be punished in the strongest way")],
    ),
    ("Health officials recommended residents avoid public gatherings.", [Told("Health officials", "avoid public gatherings", "residents")]),
    ("The mayor underscored the need for hiring more nurses.", [Told("mayor", "hiring more nurses")]),
    ("The driver's lawyer applied for bail on Monday.", [Told("driver's lawyer", "bail")]),
    (
        "The Department of Forests issued a notice on Friday. The general public is kindly requested to keep out.",
        [Told("Department of Forests", "keep out", "general public")],
    ),
    ("The minister advocated for a new approach to housing.", [Told("minister", "a new approach to housing")]),
    (
        "The mayor said that while the port should be protected, trade comes first.",
        [Told("mayor", "the port should be protected")],
    ),
    (
        "The governor stressed that future polls should follow the old rules.",
        [Told("governor", "future polls should follow the old rules")],
    ),
    ('"The punishment should be harsh," the bishop said.', [Told("bishop", "The punishment should be harsh")]),
    (
        "The nurses are demanding that their wards reopen on weekdays and seeking an end to unpaid shifts.",
        [Told("nurses", "their wards reopen on weekdays"), Told("nurses", "an end to unpaid shifts")],
    ),
    (
        "Residents, carrying banners asking the council to repeal Act 12 — the law passed in May — and balloons, walked to the harbour.",
        [Told("Residents", "repeal Act 12", "council")],
    ),
    ("The dean called for the need to rebuild the library.", [Told("dean", "rebuild the library")]),
    ("Ada Cole spoke of the need for a new law on fishing.", [Told("Ada Cole", "a new law on fishing")]),
    ("The porters will end the strike only if the hospital restores the bonus.", [Told("porters", "restores the bonus", "hospital")]),
    (
        "John Reed said that they were ready to defend the school and that the inspection should be cancelled.",
        [Told("John Reed", "the inspection should be cancelled")],
    ),
    ("The dean discouraged students from leaving the campus.", [Told("dean", "leaving the campus", "students")]),
    ("The gardeners' union would like the council to repair the gates.", [Told("gardeners' union", "repair the gates", "council")]),
    ("The families want those responsible to be punished.", [Told("families", "those responsible to be punished")]),
    ("Ada Cole applied to the city council for a permit.", [Told("Ada Cole", "a permit", "city council")]),
    ("The province sought medical help from the army.", [Told("province", "medical help from the army", "army")]),
    (
        "In a letter to the governor, the union demanded the withdrawal of the order.",
        [Told("union", "the withdrawal of the order", "governor")],
    ),
    ("The board asks that visitors leave their dogs at home.", [Told("board", "leave their dogs at home", "visitors")]),
    ("Their key demand is that the mine be closed, the villagers said.", [Told("villagers", "the mine be closed")]),
    ("Hundreds of activists kept up the movement seeking a ban on plastic bags.", [Told("Hundreds of activists", "a ban on plastic bags")]),
    ("Ada Cole says the council accepts the plan, urges the Nurses' Union to sign it", [Told("Ada Cole", "sign it", "Nurses' Union")]),
    (
        "John Reed, head of the Farmers' League, called on the Harbour Party (HP) and the bloc Green Alliance (GA) to back the plan.",
        [Told("John Reed", "back the plan", "Harbour Party")],
    ),
    (
        "The consul sent a note to the ministry asking the latter not to close the port.",
        [Told("consul", "not to close the port", "ministry")],
    ),
    ("The ministry warned the public against swimming in the river.", [Told("ministry", "swimming in the river", "public")]),
    (
        '"We have asked the ministry for two more ambulances," said Ada Cole, president of the Nurses\' Union.',
        [Told("Ada Cole + Nurses' Union", "two more ambulances", "ministry")],
    ),
    ("Exporters want the ban lifted.", [Told("Exporters", "the ban lifted")]),
    ("Citizens demanded that the bridge be repaired.", [Told("Citizens", "the bridge be repaired")]),
    ('The protesters chanted "Free our leaders".', [Told("protesters", "Free our leaders")]),
    ('"There must be an inquiry," said John Reed, a porter.', [Told("John Reed", "an inquiry")]),
    ("John Reed led the talks. John Reed called on her to resign from her post.", [Told("John Reed", "resign from her post")]),
    ("A group of farmers called for a boycott of the mill's flour.", [Told("group of farmers", "a boycott of the mill's flour")]),
    (
        "One sticking point is a demand, by councillor Ada Cole, that the law include better tax breaks.",
        [Told("Ada Cole", "the law include better tax breaks")],
    ),
    ("Ada Cole has made many speeches, including a call for a ban on mining.", [Told("Ada Cole", "a ban on mining")]),
    (
        "The nurses' union put forward the following demands:\n1. A pay rise.\n2. Better housing.\n3. Free transport at night.",
        [
            Told("nurses' union", "A pay rise"),
            Told("nurses' union", "Better housing"),
            Told("nurses' union", "Free transport at night"),
        ],
    ),
    (
        "The farmers' demands are as follows: (i) a pay rise; (ii) better housing; and (iii) free transport.",
        [Told("farmers", "a pay rise"), Told("farmers", "better housing"), Told("farmers", "free transport")],
    ),
    (
        "The union called on the council to:\n- raise pay,\n- build houses, and\n- hire more nurses.",
        [Told("union", "raise pay"), Told("union", "build houses"), Told("union", "hire more nurses")],
    ),
    (
        "The students, whose demands include a new hall and an inquiry, met the mayor.",
        [Told("students", "a new hall"), Told("students", "an inquiry")],
    ),
    (
        "The porters' union demanded that pay be raised. The ministry has given no response to their demands.",
        [Told("porters' union", "pay be raised", "ministry")],
    ),
    ("The mayor said he will not sign a budget that does not fund the bridge.", [Told("mayor", "fund the bridge")]),
    ("The rebels said they will not free the drivers without an end to the blockade.", [Told("rebels", "an end to the blockade")]),
    ("The United Nations guidelines call for wider ramps.", [Told("United Nations", "wider ramps")]),
    ("The dean argued that the fees were unfair and should be refunded.", [Told("dean", "be refunded")]),
    (
        'Governor Omar Reed said foreign firms should "get out of the harbour".',
        [Told("Omar Reed", "get out of the harbour", "foreign firms")],
    ),
    (
        '"I would urge anyone with any information to call the station," said John Reed.',
        [Told("John Reed", "call the station", "anyone with any information")],
    ),
    ("The deputies also raised the need for building a second bridge.", [Told("deputies", "building a second bridge")]),
    ("Ada Cole urged the council to act, emphasising the risks to the port.", [Told("Ada Cole", "act", "council")]),
    ("The parents tried to have John Reed released.", [Told("parents", "have John Reed released")]),
    (
        "Nancy Hill supported Ada Cole's call for John Reed to step aside.",
        [Told("Ada Cole", "John Reed to step aside", "John Reed")],
    ),
    ("At the heart of the miners' latest protests is a demand for safer pits.", [Told("miners", "safer pits")]),
    ('"Please, Joseph, please don\'t close the school," said Ada Cole, a teacher.', [Told("Ada Cole", "don't close the school", "Joseph")]),
    ("The union's council recommends stronger sanctions.", [Told("union's council", "stronger sanctions")]),
    ("Norway demanded an apology from Sweden.", [Told("Norway", "an apology from Sweden", "Sweden")]),
    (
        "Thousands marched in Leeds on Sunday to call for an end to the war. Demonstrators waved flags.",
        [Told("Demonstrators", "an end to the war")],
    ),
    (
        "The Harbour Party has backed the protests. Police fired on protesters. The demands include a new law and an inquiry.",
        [Told("protesters", "a new law"), Told("protesters", "an inquiry")],
    ),
    (
        "Farmers marched on Monday to demand fixed prices. On Sunday the farmers asked the government to waive their loans.",
        [Told("Farmers", "fixed prices", "government"), Told("Farmers", "waive their loans", "government")],
    ),
    (
        "Thousands rallied in Leeds against the council's plan. Demonstrators called for an end to the evictions.",
        [Told("Demonstrators", "an end to the evictions", "council")],
    ),
    (
        "Students marched on Friday. The ministry said it was open to discussing their demands. The demands include a new law.",
        [Told("Students", "a new law", "ministry")],
    ),
    ("John Reed asked the court to adjourn for a day, which was granted.", [Told("John Reed", "adjourn for a day", "court", "met")]),
    (
        "The march followed the council's approval of a proposal tabled by Ada Cole seeking to double the fee.",
        [Told("Ada Cole", "double the fee", "council", "met")],
    ),
    (
        "The mediator will suspend the talks until both sides show restraint, the foreign ministry said.",
        [Told("mediator + foreign ministry", "show restraint", "both sides")],
    ),
    (
        "The porters are calling for the resignation of the director and for an independent inquiry.",
        [Told("porters", "the resignation of the director", "director"), Told("porters", "an independent inquiry", "director")],
    ),
    ("The senator wants to see the law changed.", [Told("senator", "the law changed")]),
    ("Officials cautioned people not to enter the river.", [Told("Officials", "not to enter the river", "people")]),
    ("Residents were warned to stay inside by police.", [Told("police", "stay inside", "Residents")]),
    (
        "The mayor said he would not resign unless the council pays his legal fees.",
        [Told("mayor", "pays his legal fees", "council")],
    ),
    (
        "The miners are demanding an end to the lockout along with amnesty for strikers.",
        [Told("miners", "an end to the lockout"), Told("miners", "amnesty for strikers")],
    ),
    (
        "The institute has sought a new tax law for firms as well as simplification of forms.",
        [Told("institute", "a new tax law for firms"), Told("institute", "simplification of forms")],
    ),
    (
        "Protesters held posters and chanted “murderer Norway, get out of Sweden” and waved flags.",
        [Told("Protesters", "get out of Sweden", "Norway")],
    ),
    (
        "Polls should be held soon: Harbour Party\n\nThe Harbour Party met on Monday in Leeds.",
        [Told("Harbour Party", "Polls should be held soon")],
    ),
    ("Ada Cole urged unity at the summit of ministers.", [Told("Ada Cole", "unity")]),
    ("The Harbour Board moved an application for a stay before the High Court.", [Told("Harbour Board", "a stay before the High Court")]),
]

HAVE_NOT = [
    # what nobody brings about
    "The team is ready to play if it rains.",
    "The crew is ready to go when the weather clears.",
    "The army is ready to act if attacked.",
    # where somebody is to go
    "Ada Cole invited the mayor to dinner.",
    "Ada Cole asked the clerk to court on Monday.",
    # a court asks nothing by the petitions before it; what is out of the question; what is only good for somebody
    "The court deferred a hearing on two petitions seeking the appointment of judges.",
    "Ada Cole said there was no question of his seeking an apology.",
    'Ada Cole said, "It is crucial for children to eat well."',
    "Tom Hill, who requested anonymity, told the paper about the deal.",
    # what goes on until it is done, where one wants to be oneself
    "The army has vowed to press ahead until the town is taken.",
    "Ada Cole wants to stay out of the race.",
    # what nobody in authority asks
    "He was asked to take over the company. The department agreed.",
    "Travellers were advised to contact their airlines.",
    "Five men were asked to come to the yard and were beaten there.",
    # suggestions of what may be, motions and calls that ask for nothing, what must have been
    "The committee suggested that the law could be changed.",
    "Ada Cole cut the tax, which she said must have been a mistake.",
    "The firm's demand for loans from banks rose.",
    "Families received calls from a number ordering them to leave.",
    # "only" that limits something else, and pressure that asks for nothing
    "The museum opens only on Sundays.",
    "She will only say that she is happy.",
    "He said he would only vote for it if the people could vote too.",
    "The governor is under pressure from farmers over fuel taxes.",
    "The mayor turned to his allies to put pressure on the firm to sell.",
    "Families prayed for healing.",
    "The ministry paints the roads to encourage people to walk.",
    'Ada Cole said, "I have been told not to make the figures public."',
    "The Supreme Court said the ministry must pay the fee.",
    "The critics blame him for encouraging farmers to set fires.",
    '"More protections are needed for this bird," Ada Cole said.',
    '"We have called for a strike on Friday, 15 August, in the north to protest," Ada Cole said.',
    "The mayor would not want to speak until the council meets.",
    "Ada Cole highlighted the importance of trade.",
    "John Reed stressed the importance of planting trees in the park.",
    "Ada Cole stressed the necessity of hiring guards.",
    "On a petition by a mill owner, the court stayed the tax.",
    "The verdict of the jury prompted calls for the mayor to resign.",
    "Ada Cole said the voyage should take three days.",
    "Ada Cole emphasised that the election must take place this year.",
    "The minister said their incomes should increase.",
    "Ada Cole said the report should be ready in May.",
    "Mary Jones told the Herald that people who came to see doctors were sent home.",
    "Graduates applied for the posts.",
    "A guide to the forest came out on Friday. Drivers were told to wait.",
    "Tom Hill joined groups that advocate for small government.",
    "The party grew out of a club, advocating for small government.",
    "The union does not have to apply again for membership.",
    "The demand for steel rose in May.",
    "The mayor said masks were in high demand, including blue ones.",
    "The bishop prayed for Mary Jones.",
    "The party called for a strike on Monday.",
    "The firm is suspected of asking for a delay.",
    "The mayor said the police had been instructed to wait.",
    "The minister said talks would end should the strike resume.",
    "The union held a protest over working hours.",
    "Police sought refuge in a shop.",
    "The minister did not ask the army to intervene.",
    "The union could demand a raise next year.",
    "The agency called the election for the president.",
    "The doctors ended their fast after the state government accepted their demands.",
    "The restaurant required little work.",
    "He seeks to retain power.",
    "The strike will continue until Friday.",
    "The party wanted a younger leader.",
    "The company tried to expand rather than seeking support.",
    "The minister asked what had happened.",
    "The committee expects about 2,000 delegates.",
    "The minister instructed the board to suspend the drivers.",
    "The High Court rejected the petition seeking a ban on the march.",
    "The deadline set by the High Court for the council to pay ends on Friday.",
    "All parties will be invited to share their views with the committee.",
    "The factory is working at the behest of the minister.",
    "The union said it would ask the company to pay if the strike failed.",
    "The mayor warned of unrest if the match was delayed by seeking more time.",
    "The ministry failed to reveal its stance on requests for fuel.",
    "Sri Lanka's demand for loans from banks rose in March.",
    "Traders were counting on the high global demand for tea.",
    "The porters also have demands that the union should have looked into.",
    "Ada Cole asked whether the merger should stop.",
    "The mill needs half of the votes to reach its goal.",
    '"It has to do with the weather," said Ada Cole, a porter.',
    "The board backed Ada Cole until she dropped out of the campaign.",
    '"They don\'t have to justify it," said Ada Cole, a porter.',
    "With the demands of being a mother, Ada Cole rarely sleeps.",
    "Ada Cole insisted that the plan will be necessary.",
    "Ada Cole campaigned for John Reed in Leeds.",
    '"We don\'t believe that the police should search every house," said Ada Cole, a lawyer.',
    "The porters' union met on Monday (29) over its demands. It will meet again on Tuesday (30), its head said on Wednesday (31).",
    "The mayor did not sign a budget that does not fund the bridge.",
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_each_thing_demanded_is_a_demand_of_its_own(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_words_that_only_look_like_a_demand_give_none(said: Said, text: str) -> None:
    assert told(*said(text)) == []


def test_a_demand_made_twice_is_one_with_two_places(said: Said) -> None:
    _, claims = said("The nurses called for the removal of the director. On Monday the nurses again demanded the director's removal.")
    (demand,) = [claim for claim in claims if isinstance(claim, Demand)]
    assert [span.text for span in (demand.span, *demand.also)] == ["the removal of the director", "the director's removal"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([text for text, _ in HAVE] + HAVE_NOT), min_size=1, max_size=3))
def test_every_demand_quotes_its_article(sentences: list[str]) -> None:
    text = " ".join(sentences)
    _, claims = read(text)
    for claim in claims:
        if isinstance(claim, Demand):
            for span in (claim.span, claim.evidence, *claim.also):
                assert text[span.start : span.end] == span.text
