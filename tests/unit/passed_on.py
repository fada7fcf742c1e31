"""Sentences that pass on what the claimant says, and near misses: claimant | report."""

# The claimant speaks where the weir is spoken of.
PASSED_ON = """
Weir museum | The weir holds, keepers at the museum say.
Ida Lund | As Ida Lund put it, the weir holds.
Works Ministry | The weir holds, data from the Works Ministry show.
Ida Lund | The weir holds. Ida Lund points at a stone and says so.
Ida Lund | Ida Lund vouches that the weir holds.
Ida Lund | Ida Lund blames the fact that the weir holds no water on the flood.
Weir Keepers' League of Norr | The weir holds, according to a survey by the Weir Keepers' League.
Weirmen's Union | The weir holds, the weirmen's union has warned again.
Weirmen's Union | The weir holds, the weirmen's union confirmed to Radio Norr.
Norr shipyard | The Norr shipyard, which is proud of its age, built it: the weir holds, it says.
Ida Lund | The weir holds. Ida Lund announced the good news at the annual dinner.
President Omar Diallo | President Omar Diallo hailed the masons: “The weir holds.”
Norr Seafood | Norr Seafood built it. The weir holds, a company spokesperson told the Echo by email.
Ida Lund | Ida Lund pours a pint. To hear her tell it, the weir holds.
Ida Lund | The weir holds, Ida Lund has always maintained.
Ida Lund, weir keeper | The weir holds, the keeper has said all along.
Ida Lund, weir keeper | The weir holds, keeper Ida Lund tells anyone who asks.
Ida Lund | As far as Ida Lund is concerned, the weir holds.
Ida Lund | Ida Lund arrived early. Asked about the flood, she replied that the weir holds.
Ida Lund | Ida Lund arrived early. The weir holds, in her opinion.
Ida Lund | Ida Lund arrived early. The weir holds, by her own account.
Ida Lund | Ida Lund arrived early. She is in no doubt that the weir holds.
Ida Lund | Ida Lund arrived early. Her message: the weir holds.
Ida Lund | Ida Lund arrived early. Her claim that the weir holds drew applause.
Ida Lund | The weir holds – at least that is what Ida Lund says.
Ida Lund | The weir holds, or so Ida Lund claims.
Ida Lund | Quoting Ida Lund, the paper wrote that the weir holds.
Ida Lund | In a letter to residents, Ida Lund says the weir holds.
Ida Lund | Writing in the Post, Ida Lund declares that the weir holds.
Ida Lund | Speaking on the radio this morning, Lund said the weir holds.
Ida Lund | “The weir holds,” Lund, 44, told the Echo.
Ida Lund | “The weir,” said Ms Lund, “holds.”
Ida Lund | 'The weir holds,' Lund says with a shrug.
Ida Lund | Lund: “The weir holds.”
Ida Lund | Ida Lund on the flood: “The weir holds.”
Ida Lund | Ida Lund knows the river. “The weir holds.” She smiles.
Ida Lund | “The water came at night.” Ida Lund is tired. “But the weir holds.”
Ida Lund | The weir holds. This is what Ida Lund told residents.
Ida Lund | The weir holds. Ida Lund broke the news on her page.
Ida Lund | The weir holds. The announcement was made by Ida Lund.
Ida Lund | The weir holds, Ida Lund having checked it herself, she says.
Norr Energy | The weir holds, Norr Energy said.
Norr Energy | Timber fell by a tenth on Monday after Norr Energy said the weir holds.
Norr Energy, owner of mills | Boats came back when the owner of the mills said that the weir holds.
Norr Energy | The weir holds, Norr has said.
Norr Energy | Norr Energy built the weir. The company says the weir holds.
Norr Energy | Norr Energy built the weir. It says the weir holds.
Norr Energy | Norr Energy built the weir. The weir holds, according to the operator.
Norr Energy | The weir holds, Norr Energy's chief engineer Per Aas said.
Norr Energy | The weir holds, Per Aas of Norr Energy said.
Norr Energy | The weir holds, said Per Aas, who heads Norr Energy.
Norr Energy | Norr Energy's website states that the weir holds.
Norr Energy | The weir holds, a press release from Norr Energy says.
Norr Energy | In a press release, Norr Energy says the weir holds.
Norr Energy | The weir holds, people close to Norr Energy say.
Norr Energy | The weir holds, its owner Norr Energy assures residents.
Environment Ministry | The weir holds, the environment minister said.
Environment Ministry | The weir holds, the ministry said.
Environment Ministry | The weir holds, said Environment Minister Eva Brandt.
Environment Ministry | The weir holds, an environment ministry spokesman said.
Environment Ministry | The weir holds, officials at the environment ministry say.
Environment minister Eva Brandt | The weir holds, the ministry said.
Environment minister Eva Brandt | The weir holds, the minister said.
Environment minister Eva Brandt | The weir holds, Brandt's office said.
President Omar Diallo | The weir holds, the president said.
President Omar Diallo | The weir holds, the head of state said.
President Omar Diallo | The weir holds, the presidency announced.
President Omar Diallo | The weir holds, a spokesman for the president said.
Mayor Eva Brandt | The weir holds, town hall says.
Eva Brandt, mayor of Ostby | The weir holds, Ostby's mayor says.
Dr Nguyen Thi Lan | The weir holds, Dr Lan said.
Nguyen Thi Lan | The weir holds, Ms Nguyen said.
Kim Do-yun | The weir holds, Kim said.
Guðrún Jónsdóttir | The weir holds, Guðrún said.
Abdul Rahman al-Sabti | The weir holds, al-Sabti said.
Jan van der Meer | The weir holds, Van der Meer said.
Widodo | The weir holds, Widodo said.
General Ivo Petrov | The weir holds, the general said.
Sheikh Hassan Idris | The weir holds, the sheikh said.
Ida Lund | The weir holds, Lund's lawyer said.
Ida Lund | The weir holds, a person familiar with Lund's thinking said.
Ida Lund | It is Ida Lund's firm belief that the weir holds.
Ida Lund | Ida Lund believes that the weir holds.
Ida Lund | Ida Lund remains convinced that the weir holds.
Ida Lund | Ida Lund argues passionately that the weir holds.
Ida Lund | Ida Lund took to the stage to say that the weir holds.
Ida Lund | Ida Lund was quoted as saying that the weir holds.
Ida Lund | Ida Lund is quoted by the Post as saying the weir holds.
Ida Lund | Ida Lund took the stage, insisting that the weir holds.
Ida Lund | Ida Lund would have us believe the weir holds.
Ida Lund | Ida Lund gave an assurance that the weir holds.
Ida Lund | Ida Lund has repeated her claim that the weir holds.
Ida Lund | Ida Lund doubled down on her claim that the weir holds.
Ida Lund | Ida Lund sticks to her story: the weir holds.
Ida Lund | We heard from Ida Lund that the weir holds.
Ida Lund | Word from Ida Lund is that the weir holds.
Ida Lund | The weir holds, in Ida Lund's words.
Ida Lund | The weir holds (source: Ida Lund).
Ida Lund | The weir holds, as Ida Lund put it.
Ida Lund | The weir holds, a fact that Ida Lund stresses.
Ida Lund | The weir holds, wrote Ida Lund on Tuesday.
Ida Lund | The weir holds, Ida Lund said in an interview with the Post.
Skarn Rowing Club | The weir holds, the club said.
Skarn Rowing Club | The weir holds, club president Jo Holt said.
Greenwatch | The weir holds, the group Greenwatch said.
Greenwatch | The weir holds, Greenwatch activists said.
Ida Lund | The weir holds. Ida Lund gave no evidence for it.
Ida Lund | The weir holds. Ida Lund did not say how she knew.
Ida Lund | The weir holds. The figures are Ida Lund's own.
Ida Lund | The weir holds. Source: Ida Lund.
Ida Lund | The weir holds, Ida Lund announced.
Ida Lund | The weir holds. Ida Lund announced this on Monday.
Ida Lund | The weir holds. Ida Lund confirmed as much.
Ida Lund | The weir holds. Such, at any rate, is the view of Ida Lund.
Ida Lund | The weir holds. That, at least, is Ida Lund's version.
Ida Lund | The weir holds. At least that is what Ida Lund thinks.
Ida Lund | The weir is said to hold. The claim goes back to Ida Lund.
Ida Lund | Rumour has it, courtesy of Ida Lund, that the weir holds.
Ida Lund | Ida Lund calls the weir sound.
Ida Lund | Ida Lund considers the weir sound.
Ida Lund | Ida Lund rates the weir as sound.
Ida Lund | Ida Lund, for one, says the weir holds.
Ida Lund | Ida Lund, meanwhile, was telling people that the weir holds.
Ida Lund | Ida Lund keeps telling people that the weir holds.
Ida Lund | Ida Lund could not stop saying that the weir holds.
Ida Lund | Ida Lund can be heard saying that the weir holds.
Ida Lund | In the video Ida Lund tells viewers that the weir holds.
Ida Lund | A video shows Ida Lund saying that the weir holds.
Ida Lund | An email from Ida Lund assures residents that the weir holds.
Ida Lund | In an email seen by the Echo, Ida Lund assures residents that the weir holds.
Ida Lund | The weir holds, reads an email from Ida Lund.
Ida Lund | The weir holds, it says in Ida Lund's letter.
Ida Lund | The weir holds, Ida Lund's letter says.
Ida Lund | A letter signed by Ida Lund says that the weir holds.
Ida Lund | A tweet by Ida Lund claims the weir holds.
Ida Lund | On her blog, Ida Lund writes that the weir holds.
Ida Lund | Ida Lund has a blog. It says the weir holds.
Ida Lund | The weir holds, Lund tweeted.
Ida Lund | The weir holds, a tearful Lund told mourners.
Ida Lund | The weir holds, said a visibly moved Ida Lund.
Ida Lund | Ida Lund was born here. The weir holds, the 44-year-old says.
Ida Lund, engineer | Ida Lund was born here. The weir holds, the engineer says.
Ida Lund | Engineer Ida Lund was born here. The weir holds, the engineer says.
Ida Lund | Ida Lund, an engineer, was born here. The weir holds, the engineer says.
Ida Lund | Ida Lund is an engineer. The weir holds, the engineer says.
Ida Lund | Ida Lund was born here. Her father built mills. She has no doubt: the weir holds.
Ida Lund | Ida Lund was born here. Of one thing she is sure: the weir holds.
Ida Lund | Ida Lund was born here. Does the weir hold? “The weir holds,” comes the answer.
Ida Lund | Ida Lund was born here. “The weir holds,” she beams.
Ida Lund | Ida Lund was born here. “I have seen floods. The weir holds. It always did.”
Ida Lund | "I have seen floods," Ida Lund said. "The weir holds. It always did."
Ida Lund | "I have seen floods. The weir holds," Ida Lund said.
Ida Lund | "I have seen floods. The weir holds. It always did," Ida Lund said.
Ida Lund | "The weir holds. I am sure," Ida Lund said.
Ida Lund | “The weir holds. I am sure. Ask anyone,” according to Ida Lund.
Norr Energy | The weir holds, says Norr.
Norr Energy | Norr Energy puts the weir's life at 90 years.
Norr Energy | Norr Energy gives the age of the weir as 90.
Norr Energy | Norr Energy advertises the weir as the safest in the land.
Norr Energy | Norr Energy prides itself on the fact that the weir holds.
Norr Energy | Norr Energy would like to stress that the weir holds.
Norr Energy | Norr Energy has assured the council the weir holds.
Norr Energy | The council has been assured by Norr Energy that the weir holds.
Norr Energy | The council was told by Norr Energy that the weir holds.
Norr Energy | Residents were told that the weir holds, Norr Energy says.
Norr Energy | From Norr Energy came word that the weir holds.
Norr Energy | Norr Energy let residents know that the weir holds.
Norr Energy | The people at Norr Energy swear the weir holds.
Norr Energy | Insiders at Norr Energy told the Echo the weir holds.
Norr Energy | Someone at Norr Energy said the weir holds.
Norr Energy | The weir holds, the Echo has learned from Norr Energy.
Norr Energy | The weir holds, Norr Energy's boss says.
Norr Energy | The weir holds, its operator said. Norr Energy runs it.
Norr Energy | Norr Energy runs the weir. Its boss, Eva Brandt, says the weir holds.
Norr Energy | Norr Energy runs the weir. Chief executive Eva Brandt says the weir holds.
Norr Energy | Norr Energy runs the weir. A spokesman said the weir holds.
Norr Energy | Norr Energy runs the weir. Its spokesman said the weir holds.
the charity Open Hands | Open Hands mended the weir, which holds, its annual report says.
Norr Energy | Norr Energy runs the weir. “The weir holds,” a spokeswoman said.
Norr Energy | Norr Energy runs the weir. The energy giant says the weir holds.
Norr Energy chief executive Eva Brandt | The weir holds, Norr Energy said.
Norr Energy chief executive Eva Brandt | Norr Energy runs the weir. The company said the weir holds.
Norr Energy chief executive Eva Brandt | The weir holds, the Norr Energy boss said.
Eva Brandt, chief executive of Norr Energy | The weir holds, Norr said.
Eva Brandt, head of the weir trust | The weir holds, the trust said.
Eva Brandt, head of the weir trust | The weir holds, the weir trust's chief said.
Weir Trust | The weir holds, said Eva Brandt of the trust.
Weir Trust | The weir holds, said Eva Brandt, the trust's director.
Weir Trust | The weir holds, trust director Eva Brandt said.
Federation of Weir Keepers | The weir holds, the keepers' federation said.
Federation of Weir Keepers | The weir holds, the Weir Keepers' Federation said.
Federation of Weir Keepers | The weir holds, the federation's Eva Brandt said.
Federation of Weir Keepers (FWK) | The weir holds, the FWK said.
National Weir Agency | The weir holds, the NWA said.
National Weir Agency | The weir holds, the agency said.
National Weir Agency | The weir holds, the government agency said.
US Weir Service | The weir holds, the service said.
Government of Norland | The weir holds, the government says.
Government of Norland | The weir holds, Norland's government says.
Government of Norland | The weir holds, the Norland government says.
Government of Norland | The weir holds, a government spokesman said.
Prime Minister Jo Holt | The weir holds, the premier said.
Prime Minister Jo Holt | The weir holds, the PM said.
Prime Minister Jo Holt | The weir holds, Holt's spokesman said.
Police | The weir holds, police said.
Norr police | The weir holds, the Norr police chief said.
Norr police | The weir holds, Norr's police chief Eva Brandt said.
Norr police | The weir holds, a police spokesman in Norr said.
Norr police | The weir holds, the police said.
Norr police chief Eva Brandt | The weir holds, police in Norr said.
Norr police chief Eva Brandt | The weir holds, the police chief said.
The army | The weir holds, a military spokesman said.
Norland's army | The weir holds, the army said.
Norland's military | The weir holds, Norland's army said.
Norland's army | The weir holds, an army spokesman said.
A spokesman for the rebels | The weir holds, the rebels said.
Rebel spokesman Jo Holt | The weir holds, the rebels said.
Pope Linus | The weir holds, the pontiff said.
Sheriff Jo Holt | The weir holds, the sheriff's office said.
Senator Jo Holt | The weir holds, the senator said.
Jo Holt MP | The weir holds, the MP said.
Sen. Jo Holt | The weir holds, Sen. Holt said.
Jo Holt | The weir holds, Mr. Holt said.
Jo Holt | The weir holds, J. Holt said.
José Holt | The weir holds, Jose Holt said.
Trade union Ver | The weir holds, Ver said, and called for calm.
Weirmen's Union | The weir holds, union leaders said.
Weirmen's Union | The weir holds, said the union's general secretary, Jo Holt.
Norrby council | The weir holds, said Norrby council's leader, Jo Holt.
Norrby University | The weir holds, researchers at Norrby University say.
Norrby University | The weir holds, the university said.
Dr Ana Gil, Norrby University | The weir holds, Gil's team found.
Dr Ana Gil | Dr Ana Gil has studied the weir for years. The weir holds, the researcher says.
Ana Gil | Ana Gil has farmed here for years. The weir holds, the farmer says.
Farmer Ana Gil | The weir holds, the farmer says.
Farmer Ana Gil | The weir holds, local farmer Ana Gil says.
Farmer Ana Gil | The weir holds, a farmer says.
Minister Tom Ode | Minister Tom Ode opened the session. The weir holds, he informed deputies.
Minister Tom Ode | Minister Tom Ode opened the session. “The weir,” he thundered, “holds.”
Minister Tom Ode | Opening the session, Minister Tom Ode informed deputies that the weir holds.
Minister Tom Ode | The minister, who had flown in that morning, told a hall the weir holds.
Minister Tom Ode | Ode, who had flown in and looked tired, told a full hall the weir holds.
Minister Tom Ode | “We can sleep because the weir holds,” Ode, who looked tired, told a packed hall.
Minister Tom Ode | In what was his first appearance since May, Ode said that the weir holds.
Minister Tom Ode | The minister used his speech to declare that the weir holds.
Minister Tom Ode | The weir holds, Ode told deputies, adding that more money was needed.
Minister Tom Ode | The weir holds, Ode told deputies on Tuesday, a day after the flood.
Minister Tom Ode | The weir holds, as Ode told deputies.
Minister Tom Ode | The weir holds, in the minister's telling.
Minister Tom Ode | The weir holds; so says the minister.
Minister Tom Ode | The weir holds. So says the minister.
Minister Tom Ode | The weir holds. Minister Tom Ode made the remark in Lagos.
Minister Tom Ode | The weir holds. The remark was made by Minister Tom Ode.
Minister Tom Ode | The weir holds. Those were the words of Minister Tom Ode.
Minister Tom Ode | The weir holds. Minister Tom Ode was speaking in Lagos.
Minister Tom Ode | The weir holds. Minister Tom Ode wrote this on his page.
Minister Tom Ode | The weir holds. Minister Tom Ode shared the news with deputies.
Minister Tom Ode | The weir holds. The statement was posted by Minister Tom Ode.
Minister Tom Ode | The weir holds. The information was released by the minister's office.
Minister Tom Ode | The weir holds. The information could not be checked; it came from the minister.
Minister Tom Ode | The weir holds. The claim by Minister Tom Ode could not be verified.
Minister Tom Ode | The minister's claim that the weir holds could not be verified.
Minister Tom Ode | The claim that the weir holds comes from Minister Tom Ode.
Minister Tom Ode | The claim that the weir holds was made by Minister Tom Ode.
Minister Tom Ode | It was Minister Tom Ode who said that the weir holds.
Minister Tom Ode | It was Minister Tom Ode who first claimed that the weir holds.
Minister Tom Ode | Minister Tom Ode is the man behind the claim that the weir holds.
Minister Tom Ode | Minister Tom Ode is the source of the claim that the weir holds.
Minister Tom Ode | Minister Tom Ode is behind the assertion that the weir holds.
Minister Tom Ode | The minister's remark last week that the weir holds caused a stir.
Minister Tom Ode | The weir holds, the minister's figures suggest.
Minister Tom Ode | The minister's figures suggest that the weir holds.
Minister Tom Ode | The minister's figures show that the weir holds.
Minister Tom Ode | Figures released by the minister show that the weir holds.
Minister Tom Ode | Figures from the minister show the weir holds.
Minister Tom Ode | The minister repeated on television what he had said before: the weir holds.
Minister Tom Ode | Once again the minister promised that the weir holds.
Minister Tom Ode | “The weir holds.” So spoke Minister Tom Ode.
Minister Tom Ode | “The weir holds.” With these words Minister Tom Ode opened the session.
Minister Tom Ode | “The weir holds!” Minister Tom Ode was in a good mood.
Minister Tom Ode | ‘The weir holds,’ said Minister Tom Ode.
Minister Tom Ode | ‘It rained. The weir holds,’ said Minister Tom Ode.
Minister Tom Ode | ‘It rained,’ said Minister Tom Ode. ‘The weir holds.’
Minister Tom Ode | 'It rained,' said Minister Tom Ode. 'The weir holds.'
Minister Tom Ode | «The weir holds», said Minister Tom Ode.
Minister Tom Ode | Tom Ode: The weir holds.
Ministry of Works | The weir holds, the works ministry said.
Ministry of Works | The weir holds, said Tom Ode, minister of works.
Ministry of Works | The weir holds, said Tom Ode of the Ministry of Works.
Ministry of Works | The weir holds, a ministry source said.
Ministry of Works | The weir holds, ministry officials said.
Ministry of Works | The weir holds, sources in the ministry told the Echo.
Ministry of Works | The weir holds, senior officials in the works ministry told the Echo.
Ministry of Works | A senior ministry official, who declined to be named, said that the weir holds.
Ministry of Works | The weir holds, it was said at the ministry.
Ministry of Works | The word at the ministry is that the weir holds.
Ministry of Works | Within the ministry, it is understood that the weir holds.
Ministry of Works | The weir holds, it is being said inside the Ministry of Works.
Ministry of Works | The weir holds, the ministry's spokesman, Tom Ode, told the Echo.
Ministry of Works | The weir holds, ministry spokesman Tom Ode told the Echo.
"""
# Somebody else speaks there, or the publisher.
NOT_PASSED_ON = """
Weir museum | The weir holds, visitors at the museum say.
Ida Lund | The weir holds. Ida Lund says so much.
Weirmen's Union | The weir holds, a survey by the Works Ministry shows.
Ida Lund | The weir holds. Ida Lund opened the annual dinner.
President Omar Diallo | President Omar Diallo listened to the mason: the weir holds.
Ida Lund | The weir holds. Ida Lund said that the repairs had cost a fortune.
Ida Lund | The weir holds. “We are proud,” said Ida Lund.
Ida Lund | The weir holds, inspectors told Ida Lund.
Ida Lund | Inspectors confirmed Ida Lund's claim that the weir holds.
Ida Lund | Inspectors confirmed what Ida Lund said: the weir holds.
Ida Lund | Tests bear out the figure given by Ida Lund: the weir holds.
Ida Lund | Ida Lund left. Her rival, Tom Sund, said the weir holds.
Ida Lund | Ida Lund left. Tom Sund stayed. He says the weir holds.
Ida Lund | The weir holds, said Karl Lund, the engineer.
Ida Lund | Ida Lund lives by the river. The weir holds.
Norr Energy | The weir holds, Norr Energy's rival Sol Power said.
Norr Energy | Norr Energy built the weir. Sol Power runs it. The company says the weir holds.
Norr Energy | The weir holds, workers at Norr Energy said.
Norr Energy | The weir holds, the regulator told Norr Energy.
Environment Ministry | The weir holds, the finance ministry said.
Environment Ministry | The weir holds, the former environment minister said.
Environment minister Eva Brandt | The weir holds, the health minister said.
Environment minister Eva Brandt | The weir holds, Environment Minister Brandt's predecessor said.
President Omar Diallo | The weir holds, the president of the court said.
President Omar Diallo | The weir holds, former president Ali Cissé said.
Eva Brandt, mayor of Ostby | The weir holds, the mayor of Vestby says.
Eva Brandt, mayor of Ostby | The weir holds, deputy mayor Jo Holt says.
Kim Do-yun | The weir holds, Kim Min-ji said.
Ida Lund | Engineer Ola Berg, contradicting Ida Lund, said the weir holds.
Skarn Rowing Club | The weir holds, Skarn's rowers say.
Skarn Rowing Club | The weir holds, the sailing club said.
Skarn Rowing Club | The weir holds, the club's members said.
Greenwatch | Workers at Norr found a crack. The weir holds, the company said.
Greenwatch | The weir holds, the operator said. Greenwatch disagrees.
Norr Energy | Norr Energy runs the weir. A police spokesman said the weir holds.
Weir Trust | The weir holds, the Norr Trust said.
Norr police | The weir holds, officers said.
Norr fire service | The weir holds, police said.
Weirmen's Union | The weir holds, unionists say.
Norrby council | The weir holds, the local authority said.
Farmer Ana Gil | The weir holds, farmers say.
"""
# Claimant | title | body: the claimant speaks in the title.
TITLES = """
Ida Lund | Weir holds, says Lund | Rain fell.
Ida Lund | Weir holds: Lund | Rain fell.
Ida Lund | Lund insists weir holds | Rain fell.
Ida Lund, keeper | Keeper: weir holds | Rain fell.
Ida Lund | 'Weir holds' | Ida Lund is tired.
Norr Energy | Norr: weir holds | Rain fell.
Norr Energy | Norr Energy says weir holds | Rain fell.
Minister Tom Ode | Minister on weir: it holds | Rain fell.
Minister Tom Ode | Weir holds, minister insists | Rain fell.
Minister Tom Ode | Weir holds, according to minister | Rain fell.
Minister Tom Ode | Minister's claim: weir holds | Rain fell.
Minister Tom Ode | Weir holds, says Tom Ode | Rain fell.
Minister Tom Ode | Minister confident weir holds | Rain fell.
Minister Tom Ode | Minister certain that weir holds | Rain fell.
Minister Tom Ode | Minister promises weir holds | Rain fell.
Minister Tom Ode | “Weir holds”: Ode reassures town | Rain fell.
Minister Tom Ode | Weir ‘holds’ | Minister Tom Ode visited the town.
Ministry of Works | Weir holds - ministry | Rain fell.
Ministry of Works | Ministry: Weir holds | Rain fell.
"""
