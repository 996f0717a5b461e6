package throughline.demo.control.simulation;

/**
 * What people write about each step, three lines a step: the step, the usual reason for a low rating and how much time it costs
 * (1 to 5); what the dissatisfied write; what the very satisfied write. No sentence names a person.
 */
final class Sentences {
    static final String TEXT = """
            onboarding/contract incomplete 1
            The start date in the contract was wrong and had to be sent back.|The contract named another site than the one we had agreed.
            Contract came two days after the call, nothing to correct.
            onboarding/first-day-plan silent 1
            On Friday I still did not know which building to come to on Monday.|My manager thought HR had written to me, HR thought my manager had.
            A clear mail a week before: where, when, who meets me.
            onboarding/laptop-accounts slow 5
            Started Monday, laptop Thursday week. I read the intranet on my own phone.|Laptop came after nine days. Nobody said when.
            Laptop, accounts and mail worked at nine in the morning. Impressive.
            onboarding/badge slow 3
            Three weeks with a visitor badge, signed in at the gate every morning.|The badge was ordered only after I asked where it was.
            My badge lay at reception on the first morning.
            onboarding/desk incomplete 2
            There was a desk but no chair and no screen.|I moved between three free desks in the first week.
            A desk with my name on it, everything on it.
            onboarding/tools-access repeat 4
            I had to ask for each program one by one, and did not know their names.|The account worked but nobody could tell me who orders the licence.
            All programs of the team were there on day two.
            onboarding/first-salary incomplete 2
            My first salary came without the travel allowance.|I sent my bank details three times to three addresses.
            First salary right and on time.
            onboarding/somebody-to-ask silent 2
            My buddy left on holiday in my first week and nobody else was named.|I asked whoever sat near me, there was no one in charge.
            My buddy was a gift. I could ask anything.
            it-access/what-to-ask complicated 2
            Eleven forms and none is called what I need.|I needed the sales folder, the portal wanted a role code nobody on my team knew.
            I typed the name of the program and found the right form at once.
            it-access/request complicated 1
            The form asks for a cost centre, a role and an owner. I only know my own name.|Half of the fields could have been filled in for me.
            One short form, two minutes.
            it-access/approval silent 4
            Nobody could tell me who has to approve, so it lay there for twelve days.|Approved by my manager, then by somebody in Finance, then by somebody I never heard of.
            Approved within the hour, and I was told by whom.
            it-access/licence slow 3
            There were no licences left and a new one took three weeks.|IT said order it at Purchasing, Purchasing said order it at IT.
            The licence was there before I asked a second time.
            it-access/works incomplete 3
            I had access to the folder but not to the files in it.|It took four tickets until it really opened.
            It opened at the first click.
            it-access/sign-in complicated 2
            One more password with rules of its own.|I sign in five times before I can start to work.
            Signed in with what I already have, no new password.
            it-access/renewal silent 3
            Access ran out on the day of the month-end closing, without a word before.|Every six months I prove again that I still work here.
            Renewed before I noticed.
            it-problem/report complicated 1
            I had to choose between forty categories for a broken key.|To report that I cannot sign in I have to sign in.
            Reported by chat in half a minute.
            it-problem/person repeat 2
            I told the same story to four people.|The first line read me a script that had nothing to do with my problem.
            Somebody who listened, understood and knew what to do.
            it-problem/told-when silent 3
            The messages repeat the ticket number and say no date.|Nobody tells me what happens next, so I wait with my coat on.
            I was told Thursday noon and it was Thursday noon.
            it-problem/spare slow 4
            No spare laptop on our site, I shared one with a colleague for three days.|The spare device had none of my programs.
            A spare laptop in ten minutes, I went on working.
            it-problem/fixed repeat 5
            Fixed for two days, then the same blue screen.|The ticket was closed, the problem was not.
            Fixed for good, and explained.
            it-problem/replacement slow 4
            The new device needs a signature from a department that does not answer.|Repair was tried three times although everybody knew it was dead.
            New device the next day.
            it-problem/files-back incomplete 4
            My local files were gone and nobody had asked before wiping the disk.|I set up every program again by hand.
            Everything was where I had left it.
            business-trip/rules complicated 1
            The travel rules have 38 pages and two versions.|I only learned afterwards that the hotel was over the limit.
            The limits stand next to the booking button. Easy.
            business-trip/approval slow 2
            Approval came when the cheap fares were gone.|Two approvals for a train ticket of 40 euros.
            Approved while I was still looking for the hotel.
            business-trip/booking complicated 2
            Train in one tool, hotel in another, and neither knows the other.|The booking tool logs me out in the middle.
            Booked everything in five minutes.
            business-trip/papers slow 3
            The visa invitation came one day before the flight.|I paid for the insurance myself because nobody knew whether we have one.
            Papers and insurance came without my asking.
            business-trip/own-money other 2
            I paid 1,400 euros in advance for the company, for seven weeks.|My card was refused at the hotel desk, in front of the customer.
            The company card worked everywhere.
            business-trip/on-the-way silent 3
            The hotline said to call again on Monday. I stood at the airport on Friday night.|The strike was announced and nobody helped to rebook.
            Rebooked by phone in ten minutes, at midnight.
            business-trip/receipts complicated 3
            Every receipt twice, on paper and as a scan.|The tool refuses a photo of a receipt that is four centimetres too long.
            Took a photo of the receipts on the train and was done.
            business-trip/money-back slow 2
            My money came after two months, and 36 euros were missing without a word.|The claim was sent back three times for three different reasons.
            Money back in four days.
            purchase-request/how-to-buy complicated 2
            Nobody in my team knew how to buy a monitor arm.|Catalogue, form or quotation? I tried all three.
            The guide asked two questions and told me the way.
            purchase-request/request complicated 3
            The form wants a material group with eight digits.|I typed the same supplier data for the fifth time.
            Picked it from the catalogue, nothing to fill in.
            purchase-request/approval slow 4
            Three approvals for 90 euros, five weeks.|The request lay with somebody who had left in spring.
            Approved on the same day.
            purchase-request/order silent 2
            Approved in March, ordered in May, nobody said why.|I call every week to ask whether it has been ordered.
            Order copy with a date on the next morning.
            purchase-request/delivery slow 3
            Promised for the 4th, came on the 29th.|Delivered to the wrong site, and sent back from there.
            Came on the day they said.
            purchase-request/put-right repeat 4
            The broken pump stood here for six weeks until somebody took it back.|I had to prove with photos that I did not break it.
            Exchanged without a question.
            purchase-request/invoice repeat 3
            The supplier calls me because nobody pays the bill.|I confirmed the same invoice three times.
            Never heard of the invoice again, as it should be.
            workplace-move/announced silent 1
            We read about our move in the canteen.|Told on Thursday that we move on Monday.
            Told six weeks before, with a plan and a date.
            workplace-move/say other 1
            We were asked after the plan was finished.|Nobody asked who works with whom.
            Our team could choose between two areas.
            workplace-move/special-needs incomplete 3
            My adjustable desk stayed in the old building for a month.|I explained my needs to three departments.
            My special chair was there before me.
            workplace-move/packing incomplete 2
            Boxes came in the evening before.|Two boxes for five years of work.
            Boxes, labels and a trolley, all in time.
            workplace-move/desk-ready incomplete 2
            The desks were still in parts on the first morning.|Ten people, eight chairs.
            I sat down and worked.
            workplace-move/connected incomplete 4
            After the move my screens were dark for two days.|No network in the whole corner, we worked from the canteen.
            Screens and network worked at once.
            workplace-move/doors incomplete 2
            My badge opened the old building only.|I was locked in the stairwell on the first day.
            All doors opened.
            workplace-move/leftovers slow 2
            The lamp over my desk has flickered since the move.|The list of leftovers was collected and never seen again.
            Everything on the list was done by Friday.
            visitor/announce complicated 1
            To announce one guest I fill in a form for each door.|The visitor tool forgets regular guests.
            Announced in a minute from the calendar.
            visitor/guest-told incomplete 1
            My guest stood at the goods gate.|The mail to the guest came in a language she does not read.
            My guest found the way without calling me.
            visitor/reception unfriendly 1
            Our customer waited twenty minutes while the phone rang.|Nobody at the desk knew of the visit.
            Reception greeted my guests by name, with coffee.
            visitor/room incomplete 3
            The screen in the meeting room has not worked since winter.|Guest network needs a code, and the code needs a phone that has signal.
            Room, screen and guest network simply worked.
            visitor/badge slow 2
            The replacement badge took eleven days.|I paid for a badge that broke by itself.
            New badge while I waited.
            visitor/doors incomplete 2
            The badge opens the door but not the lift.|After every update of the doors I have to ask again.
            Every door on the first try.
            visitor/parking other 1
            The visitor places are full by eight.|My guest got a ticket on our own ground.
            A place with my guest's number plate on it.
            hiring/position slow 4
            The position was approved when the candidate had already signed elsewhere.|Four signatures to replace somebody who left.
            Approved within a week.
            hiring/advert incomplete 2
            The advert described another job.|Two rounds of corrections until the advert named the right tools.
            The advert was better than my draft.
            hiring/candidates slow 3
            Six weeks without a single application that fits.|I got forty applications that nobody had looked at.
            Three good candidates in two weeks.
            hiring/interviews repeat 3
            I sent free dates four times.|Two interviews were put in the same room at the same time.
            All interviews set up around my calendar.
            hiring/candidate-told silent 2
            Candidates called me because nobody answered them.|A good candidate withdrew after three weeks of silence.
            Candidates told me how well they were kept informed.
            hiring/offer slow 3
            The offer took nineteen days. The candidate took another one.|Finance and HR named two different salaries.
            The offer was out on the next day.
            hiring/signed slow 2
            The contract came back because of a missing clause, twice.|Start date moved by a month because of a signature.
            Signed in three days.
            hiring/first-day repeat 4
            I ordered laptop, badge and desk in three tools, and two of them failed.|My new colleague had no account on the first day, again.
            Everything was ordered without me.
            payroll-question/understand complicated 1
            Nobody in my team can read the pay slip.|Eleven abbreviations and no legend.
            The pay slip explains itself.
            payroll-question/whom-to-ask silent 2
            The address on the pay slip does not exist any more.|HR sent me to Finance and Finance to HR.
            One address and a quick answer.
            payroll-question/proof repeat 2
            I handed in the same certificate three times.|The proof was lost between two offices.
            Uploaded once, done.
            payroll-question/answer complicated 1
            The answer was a paragraph of law.|I understood less after the answer than before.
            Explained in words I understood, with the numbers.
            payroll-question/corrected slow 3
            The mistake took three months to correct.|I lived on too little pay for two months because of a wrong hour count.
            Corrected and paid in the same week.
            payroll-question/next-month repeat 2
            The same mistake came back the month after.|Each month I check, each month something is wrong.
            Right ever since.
            payroll-question/certificate slow 2
            The certificate for my bank came after the deadline.|Signed on paper, by post, for a bank that wants a file.
            Certificate the same afternoon.
            learning/find complicated 2
            Two thousand courses and no way to find one that fits.|The search shows courses that ended last year.
            Found the right course in the first search.
            learning/approval slow 2
            Approved after the course was over.|I had to write a page to justify a free webinar.
            My manager and HR agreed within a day.
            learning/place other 2
            The course was cancelled two days before, for the third time.|Eight months on the waiting list.
            A place within the month, and the date held.
            learning/ready incomplete 2
            The link did not work for the first half hour.|No material, no room number.
            Material came a week before.
            learning/course other 3
            Slides from 2017 about a version we do not use.|Nice stories, nothing I can use at work.
            I used it at work on the next day.
            learning/mandatory complicated 3
            The same fire safety film for the fifth year.|Ninety minutes of clicking to learn not to click.
            Short, clear and with examples from our plant.
            learning/record incomplete 1
            The course is done but the record says it is overdue.|I keep my certificates at home because the tool loses them.
            The certificate was in my record the next morning.
            """;

    private Sentences() {}
}
