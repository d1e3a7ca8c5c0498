// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/name_lists.h"

#include "core/data/pii/word_list.h"

namespace core::data {
namespace {

constexpr std::string_view surnames =
    "smith jones williams taylor brown davies davis evans wilson thomas johnson roberts robinson thompson wright walker white "
    "edwards "
    "hughes hall lewis harris clarke clark patel jackson turner hill cooper ward morris moore clarkson lee king baker harrison "
    "morgan "
    "allen scott watson parker bennett young griffiths mitchell kelly cook carter richardson bailey collins bell shaw murphy "
    "miller cox "
    "richards khan marshall anderson simpson ellis adams singh begum wilkinson foster chapman powell webb rogers gray mason "
    "ali hunt "
    "hussain campbell matthews owen palmer holmes mills barnes knight lloyd butler russell barker fisher stevens jenkins "
    "murray dixon "
    "harvey price reed fletcher pearson stone winter day ashdown whitaker lindqvist sutherland abara tran grant ross henderson "
    "reid "
    "stewart graham hamilton wallace burns gordon ferguson mcdonald macdonald sinclair cameron douglas martin martinez garcia "
    "rodriguez "
    "lopez hernandez gonzalez perez sanchez ramirez torres flores rivera gomez diaz reyes morales cruz ortiz gutierrez chavez "
    "ramos "
    "ruiz alvarez castillo vargas mendoza romero herrera medina aguilar guzman munoz salazar nunez castro castano rojas soto "
    "contreras "
    "moreno alonso blanco gil navarro dominguez vazquez serrano molina suarez delgado ortega rubio marin sanz iglesias garrido "
    "cortes "
    "lozano guerrero cano prieto mendez calvo gallego vidal leon marquez herrero pena campos vega fuentes carrasco diez "
    "cabrera nieto "
    "reyes aguirre hidalgo lorenzo santana ibanez ferrer pascual santos echeverria quintana ibarra otero villa pardo rey "
    "ortuno "
    "muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer schafer koch bauer richter "
    "klein wolf "
    "schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann hartmann lange schmitt werner schmitz krause "
    "meier "
    "lehmann schmid schulze maier kohler koehler herrmann konig koenig walter mayer huber kaiser fuchs peters lang scholz "
    "moller moeller "
    "weiss jung hahn schubert vogel friedrich keller gunther frank berger winkler roth beck lorenz baumann franke albrecht "
    "schuster "
    "simon ludwig bohm winter kraus martin schumacher kramer kraemer vogt stein jager jaeger otto sommer gross seidel heinrich "
    "brandt "
    "haas schreiber graf dietrich ziegler kuhn kuehn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer "
    "kellermann "
    "yildiz yilmaz kaya demir celik sahin ozturk aydin arslan dogan kilic aslan kurt nowak kowalski wisniewski wojcik kaminski "
    "lewandowski zielinski novak horvath nagy kovacs szabo popescu ionescu ivanov petrov smirnov kuznetsov popov sokolov "
    "falkenrath "
    "rubsam ruebsam bergen "
    "dupont durand dubois moreau laurent michel lefebvre lefevre leroy roux david bertrand morel fournier girard bonnet "
    "lambert "
    "fontaine rousseau vincent faure andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier perrin robin "
    "clement "
    "morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer dufour meunier "
    "brun "
    "blanchard giraud joly riviere lucas brunet gaillard barbier arnaud martinez renard marchal lemoine petit roche lenoir "
    "benali "
    "lavigne bernard robert richard simon thomas aubigne goff prat bouchard caron tremblay gagnon cote bouvier "
    "rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo "
    "lombardi "
    "moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale "
    "lombardo serra "
    "coppola marchetti parisi villa conte ferraro fabbri bianco marini grasso valentini messina sala gatti pellegrini palumbo "
    "sanna "
    "farina rizzi monti cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone "
    "jansen vries vos bakker visser smit meijer boer mulder groot bos hendriks leeuwen dekker brouwer wit dijkstra smits graaf "
    "meer "
    "linden kok jacobs haan vermeulen heuvel veen broek bruijn schouten willems hoekstra koster prins huisman peeters maes "
    "mertens "
    "claes wouters goossens "
    "silva oliveira souza pereira ferreira rodrigues almeida nascimento carvalho araujo ribeiro fernandes fernandez gomes "
    "martins "
    "barbosa cardoso teixeira moreira correia mendes nunes vieira monteiro "
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin luo zheng liang xie song tang deng feng nguyen "
    "pham "
    "hoang phan vu dang bui kim park choi jung kang cho yoon jang lim han sato suzuki takahashi tanaka watanabe ito yamamoto "
    "nakamura "
    "kobayashi kato yoshida yamada sasaki sharma gupta kumar verma mehta shah reddy nair iyer desai joshi agarwal banerjee "
    "mukherjee "
    "chatterjee das ghosh kapoor malhotra chopra ahmed hassan hussein mohamed abdullah rahman malik iqbal sheikh haddad khalil "
    "mansour "
    "okafor okonkwo adeyemi mensah nkosi dlamini diallo traore keita toure johansson andersson karlsson nilsson eriksson "
    "larsson olsson "
    "persson svensson gustafsson hansen johansen olsen larsen pedersen nielsen jensen christensen rasmussen sorensen korhonen "
    "virtanen "
    "papadopoulos "
    "o'brien o'connor o'neill byrne ryan kennedy lynch doyle mccarthy gallagher doherty quinn brennan burke collins nolan "
    "walsh "
    "sullivan fitzgerald hopkins bishop bradley carroll chambers crawford cunningham daniels duncan elliott fields fox "
    "franklin freeman "
    "gardner gibson gilbert greene griffin hansen hart hawkins hayes henry hicks hoffman holland howard hudson jacobs james "
    "jordan "
    "lawrence long lucas lynch marsh may mccoy mckinney mendoza montgomery myers newman nichols oliver olson payne perkins "
    "perry peters "
    "phillips pierce porter ramsey reynolds rice riley rose sanders schultz shelton sims snyder spencer stephens stevenson "
    "sutton "
    "townsend tucker vaughn wade wagner warren washington watkins watts weaver welch wells west wheeler willis wood woods "
    "wyatt green "
    "lane page ford cole nelson ";

constexpr std::string_view titles = "mr mrs ms miss mx dr prof sir lord lady herr herrn frau fraulein hr fr doktor professor "
                                    "professorin senor senora senorita sr sra "
                                    "srta don dona doctor doctora dra mme mlle monsieur madame mademoiselle docteur docteure "
                                    "signor signora signorina sig sigra dott "
                                    "dottore dottoressa dottssa mevrouw meneer mw dhr heer father reverend rev pastor sister "
                                    "nurse captain sergeant detective officer "
                                    "inspector judge senator maitre ";

constexpr std::string_view particles =
    "lo ni nic von van vom zu zur zum der den de del la las los da do dos das di della le les du d "
    "bin ibn ben al el ter ten y mac mc st san ";

constexpr std::string_view organisations =
    "benz inc ltd llc plc corp corporation company co gmbh ag kg ohg ug mbh se sa sas sarl sl slu srl spa nv bv ab oy as group "
    "gruppe grupo "
    "groupe holding holdings foods supplies paper textil textile logistik logistics antriebe medical systems solutions "
    "services "
    "industries partners associates sons brothers freres hermanos gebruder bros trust foundation stiftung fundacion fondation "
    "association verein institute institut instituto university universitat universidad universite college school schule "
    "escuela ecole "
    "academy hospital krankenhaus klinik clinic clinica hopital pharmacy apotheke farmacia pharmacie bank banco banque church "
    "kirche "
    "iglesia eglise cathedral temple museum theatre theater library bibliothek hotel restaurant cafe bar pub inn airport "
    "station "
    "bahnhof estacion gare stadium arena park garden gardens street road avenue drive lane square strasse platz calle plaza "
    "avenida rue "
    "boulevard bridge brucke puente pont river lake mountain mount valley island county city town village beach bay castle "
    "palace "
    "tower house hall center centre centro zentrum airlines airways motors records studios pictures press verlag times post "
    "news "
    "journal award prize cup league club team united fc cf sc university's act law treaty war battle revolution dynasty empire "
    "day "
    "disease syndrome leaflet stores store shop markt market mall trading consulting international software technologies "
    "bakery "
    "comunidad sociedad societe compagnie credit caisse asociacion ayuntamiento junta bundesamt landesamt amt moviles "
    "line period sale sales plan program programme project model method scale score test index theorem rule effect sign "
    "procedure edition collection series season falls creek court terminal building wing suite lounge menu policy scheme "
    "protocol standard protein gene virus fever operation manoeuvre bonus discount card offer "
    "backerei insurance versicherung seguros assurances energy energie telecom media council ministry ministerium department ";

constexpr std::string_view never =
    "and or but the a an of in on at to for with from by as is are was were be been has have had do does did not no yes if "
    "then than "
    "that this these those there here who whom whose which what when where why how it its he she they we you i me him her us "
    "them my "
    "your his our their all any some each every both either neither very just only also too so such more most other another "
    "und oder aber der die das ein eine einer eines einem einen dem den des in im an am auf aus bei mit nach von vom zu zum "
    "zur fur "
    "uber unter ist sind war waren hat haben hatte wird werden nicht kein keine ja nein wenn dann als wie was wer wo warum ich "
    "du er "
    "sie es wir ihr mein dein sein unser euer ihre ihren ihrem meine seine alle auch nur noch schon sehr so dass weil "
    "y o u pero el la los las un una unos unas de del al en con por para sin sobre es son era fue ha han no si que quien cual "
    "cuando "
    "donde como yo tu usted ustedes nosotros ellos ella mi su sus nuestro nuestra todo todos muy mas tambien ya "
    "et ou mais le les une des du au aux dans sur avec pour par sans est sont etait sera ont ne pas oui non qui quoi dont "
    "quand comment "
    "je il elle nous vous ils elles mon ma mes ton ta tes ses notre votre leur leurs tout tous tres plus aussi deja ce cette "
    "ces cet "
    "il lo gli un uno una di da con su per tra fra e ed ma che chi non sono ho hai abbiamo mio mia nostro suo sua loro "
    "het een en of maar van op met voor door bij naar uit niet geen wel ook ik jij hij wij zij mijn jouw zijn haar ons onze "
    "deze dit "
    "president presidente prasident minister ministre ministro secretary chairman chairwoman speaker chancellor kanzler mayor "
    "judge "
    "director direktor directeur professor doctor doktor docteur general colonel king queen prince princess pope bishop sir "
    "madam "
    "madame frau herr customer kunde kundin cliente client clientes team all everyone everybody somebody colleagues kollegen "
    "kolleginnen damen herren ladies gentlemen friends friend service support hr office sender reader recipient world there "
    "again "
    "folks guys people staff sirs manager owner tenant neighbour neighbor freunde zusammen alles todos todas equipo tous "
    "toutes "
    "messieurs mesdames senores senoras tutti allemaal heren dames beste dank danke thanks thank gracias merci grazie bedankt "
    "please "
    "bitte por favor hello hi hey hallo hola bonjour ciao dear liebe lieber kind best warm many regards wishes greetings ";

constexpr std::string_view ordinary =
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday "
    "saturday sunday januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag "
    "sonntag "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves "
    "viernes "
    "sabado domingo janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi "
    "jeudi "
    "vendredi samedi dimanche spring summer autumn fall winter english german french spanish italian dutch american british "
    "chinese "
    "japanese european african asian russian indian irish scottish welsh deutsch deutsche england germany france spain italy "
    "europe "
    "america africa asia china japan russia india canada australia mexico brazil britain ireland scotland wales deutschland "
    "frankreich "
    "spanien italien osterreich schweiz espana francia alemania allemagne angleterre london paris berlin madrid rome york "
    "washington "
    "north south east west northern southern eastern western new old great high saint santa san internet google amazon "
    "microsoft apple "
    "facebook windows linux python java covid christmas easter god jesus christ bible islam earth sun moon after before while "
    "because "
    "although since during under over about into through between against without within however therefore moreover also first "
    "second "
    "third last next one two three four five six seven eight nine ten many few several much little let make take give get go "
    "come see "
    "look use find tell ask try call write read send open close start stop run set put keep show need want like know think "
    "good bad "
    "big small day week month year time today tomorrow yesterday morning evening night now later soon never always often still "
    "even "
    "once twice yes okay ok sorry sure maybe perhaps actually finally unfortunately regarding re subject date dated order "
    "invoice "
    "number phone email name address patient doctor nurse hospital company customer account card bank payment delivery product "
    "service "
    "question answer problem issue request offer price total page form room floor version model section chapter figure table "
    "part type "
    "group class grade level step option plan appendix example note warning error code data file test case report letter "
    "message "
    "can could will would should shall must might am are is was were being been isn aren wasn weren don doesn didn won wouldn "
    "termin rechnung bestellung kunde patient name adresse telefon problem frage antwort grusse gruss grussen tag woche monat "
    "jahr zeit "
    "heute morgen gestern leider jedoch deshalb ausserdem pedido factura cliente paciente nombre direccion telefono hoy manana "
    "ayer "
    "saludo saludos atentamente cordialmente cordialement amicalement sincerely faithfully truly love yours respectfully "
    "cordially "
    "commande client nom adresse telephone aujourd hier demain merci cordiali saluti distinti groet groeten vriendelijke "
    "hoogachtend "
    "mutter vater tochter sohn bruder schwester mann kind kinder mother father daughter son brother sister wife husband uncle "
    "aunt "
    "madre padre hija hijo hermano hermana mere pere fille fils frere soeur mari femme mieter nachbar vermieter kollege "
    "kollegin chef "
    "bruder fieber husten schmerzen anhang betreff vertrag konto lieferung ware paket firma haus wohnung strasse stadt land "
    "welt leben "
    "mr mrs ms dr pm ceo usa uk eu un nasa fbi dna gmt utc html xml json sql api http https www pdf cpu gpu tv pc cd dvd usb "
    "gps id "
    "internal external public private central national royal federal state united common general special main final total full "
    "free "
    "black white blue green red golden silver random natural human social political economic modern ancient classic digital "
    "virtual "
    "prime gold premium plus pro max mini air deluxe express direct online mobile smart super ultra light power home life "
    "health care "
    "school voucher holder subscriber winner valued hiring candidate applicant editor sales marketing member members user "
    "users guest "
    "reader readers sirs investor investors buyer seller shareholder student students parent parents teacher ";

}  // namespace

bool isSurname(std::string_view key) {
    static const WordSet set = wordSet(surnames);
    const std::size_t hyphen = key.find('-');
    return set.contains(key) ||
           (hyphen != std::string_view::npos && (set.contains(key.substr(0, hyphen)) || set.contains(key.substr(hyphen + 1))));
}

bool isTitle(std::string_view key) {
    static const WordSet set = wordSet(titles);
    return set.contains(key);
}

bool isNameParticle(std::string_view key) {
    static const WordSet set = wordSet(particles);
    return set.contains(key);
}

bool isOrganisationWord(std::string_view key) {
    static const WordSet set = wordSet(organisations);
    return set.contains(key);
}

bool isNeverName(std::string_view key) {
    static const WordSet set = wordSet(never);
    return set.contains(key);
}

bool isOrdinaryWord(std::string_view key) {
    static const WordSet set = wordSet(ordinary);
    return set.contains(key);
}

}  // namespace core::data
