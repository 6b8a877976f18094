# The rules of time zones by the time zone database (which is in the public domain): a rule as POSIX writes it, since when it has
# held (seconds since 1970, 0 for ever), and the zones. Around these rules older ones are not known here.

ZONES = '''\
GMT0 -441844200 Africa/Accra
EAT-3 -1062210920 Africa/Addis_Ababa Africa/Asmara
CET-1 357523200 Africa/Algiers
GMT0 -300841200 Africa/Bamako
WAT-1 -1830388460 Africa/Bangui
GMT0 -880930800 Africa/Banjul
GMT0 157770000 Africa/Bissau
CAT-2 -1404440460 Africa/Blantyre
WAT-1 -1830387668 Africa/Brazzaville
CAT-2 -2524528648 Africa/Bujumbura
<+01>-1 3703456800 Africa/Casablanca Africa/El_Aaiun
GMT0 -315615600 Africa/Conakry
GMT0 -902098800 Africa/Dakar
EAT-3 -284006700 Africa/Dar_es_Salaam
EAT-3 -1846291956 Africa/Djibouti
WAT-1 -1830386328 Africa/Douala
GMT0 -885769200 Africa/Freetown
CAT-2 -813805200 Africa/Gaborone
CAT-2 -2109290652 Africa/Harare
SAST-2 -813805200 Africa/Johannesburg Africa/Maseru
CAT-2 1612126800 Africa/Juba
EAT-3 -410237100 Africa/Kampala
CAT-2 1509483600 Africa/Khartoum
CAT-2 -1091498416 Africa/Kigali
WAT-1 -2276643672 Africa/Kinshasa
WAT-1 -1588465800 Africa/Lagos
WAT-1 -1830386268 Africa/Libreville
GMT0 -2429827492 Africa/Lome
WAT-1 -1830387600 Africa/Luanda
CAT-2 -1567990800 Africa/Lubumbashi
CAT-2 -2109289988 Africa/Lusaka
WAT-1 -190857600 Africa/Malabo
CAT-2 -1924999818 Africa/Maputo
SAST-2 -2109290664 Africa/Mbabane
EAT-3 -410236200 Africa/Mogadishu
GMT0 63593070 Africa/Monrovia
EAT-3 -865305900 Africa/Asmera Africa/Nairobi
WAT-1 321314400 Africa/Ndjamena
WAT-1 -315619200 Africa/Niamey
GMT0 -286930800 Africa/Nouakchott
GMT0 -1830383636 Africa/Ouagadougou
WAT-1 -1131235200 Africa/Porto-Novo
GMT0 1546304400 Africa/Sao_Tome
CET-1 1224982800 Africa/Tunis
CAT-2 1504400400 Africa/Windhoek
HST10HDT,M3.2.0,M11.1.0 1173614400 America/Adak America/Atka US/Aleutian
AST4 -1825098464 America/Anguilla
AST4 -599598000 America/Antigua
<-03>3 1361066400 America/Araguaina
<-03>3 1255233600 America/Argentina/San_Luis
<-03>3 1728961200 America/Asuncion
EST5 -765392400 America/Atikokan
<-03>3 1330221600 America/Bahia
AST4 338706000 America/Barbados
<-03>3 571197600 America/Belem
CST6 413874000 America/Belize
<-04>4 971578800 America/Boa_Vista
<-05>5 729057600 America/Bogota
EST5 1422777600 America/Cancun
<-04>4 1462086000 America/Caracas
<-03>3 -71092800 America/Cayenne
EST5 -1827687170 America/Cayman
CST6 1667116800 America/Chihuahua
MST7MDT,M3.2.0,M11.1.0 1669788000 America/Ciudad_Juarez
EST5 -1946918424 America/Coral_Harbour America/Panama
<-03>3 1237082400 America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Tucuman America/Buenos_Aires \
   America/Cordoba America/Rosario
CST6 700635600 America/Costa_Rica
<-03>3 1742439600 America/Coyhaique
MST7 -1627833600 America/Creston
<-04>4 1550372400 America/Campo_Grande America/Cuiaba
AST4 -157750200 America/Aruba America/Curacao
GMT0 820465200 America/Danmarkshavn
MST7 84013200 America/Dawson_Creek
AST4 -1846266804 America/Dominica
CST6 591166800 America/El_Salvador
MST7 1425808800 America/Fort_Nelson
<-03>3 1013911200 America/Fortaleza America/Maceio America/Recife
<-02>2<-01>,M3.5.0/-1,M10.5.0/0 1711846800 America/Godthab America/Nuuk America/Scoresbysund
AST4ADT,M3.2.0,M11.1.0 1320555600 America/Goose_Bay
EST5EDT,M3.2.0,M11.1.0 1520751600 America/Grand_Turk
AST4 -1846266780 America/Grenada
AST4 -1848254032 America/Guadeloupe
CST6 1159678800 America/Guatemala
<-05>5 728884800 America/Guayaquil
<-04>4 701841600 America/Guyana
MST7 909302400 America/Hermosillo
EST5EDT,M3.2.0,M11.1.0 1194159600 America/Indiana/Petersburg America/Indiana/Vincennes
EST5EDT,M3.2.0,M11.1.0 1173600000 America/Indiana/Winamac
<-03>3 1205632800 America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Jujuy \
   America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta \
   America/Argentina/San_Juan America/Argentina/Ushuaia America/Catamarca America/Jujuy America/Mendoza
<-04>4 -1192307244 America/La_Paz
<-05>5 765172800 America/Lima
CST6 1159682400 America/Managua
AST4 -765399600 America/Blanc-Sablon America/Kralendijk America/Lower_Princes America/Marigot America/Puerto_Rico \
   America/St_Barthelemy America/Virgin
AST4 338958000 America/Martinique
CST6CDT,M3.2.0,M11.1.0 1268553600 America/Matamoros
AKST9AKDT,M3.2.0,M11.1.0 1547978400 America/Metlakatla
<-03>3<-02>,M3.2.0,M11.1.0 1173589200 America/Miquelon
<-03>3 1425787200 America/Montevideo
AST4 -1846266608 America/Montserrat
CST6CDT,M3.2.0,M11.1.0 1289116800 America/North_Dakota/Beulah
CST6CDT,M3.2.0,M11.1.0 1678608000 America/Ojinaga
<-03>3 465449400 America/Paramaribo
MST7 -68659200 America/Phoenix US/Arizona
EST5EDT,M3.2.0,M11.1.0 1331449200 America/Port-au-Prince
AST4 -1825098836 America/Port_of_Spain
<-04>4 571201200 America/Porto_Velho
<-03>3 1214280000 America/Santarem
AST4 975823200 America/Santo_Domingo
AST4 -1825098548 America/St_Kitts
AST4 -1830369360 America/St_Lucia
AST4 -1846266016 America/St_Thomas
AST4 -1830369304 America/St_Vincent
CST6 73472400 America/Swift_Current
CST6 1154926800 America/Tegucigalpa
AST4 -1846266092 America/Tortola
AKST9AKDT,M3.2.0,M11.1.0 1173610800 America/Anchorage America/Juneau America/Nome America/Sitka America/Yakutat US/Alaska
<+08>-8 1678291200 Antarctica/Casey
<+07>-7 1329854400 Antarctica/Davis
<+10>-10 -415497600 Antarctica/DumontDUrville
<+05>-5 1255809600 Antarctica/Mawson
<-03>3 1480820400 America/Punta_Arenas Antarctica/Palmer
<-03>3 218246400 Antarctica/Rothera
<+03>-3 -407808000 Antarctica/Syowa
<+00>0<+02>-2,M3.5.0/1,M10.5.0/3 1108166400 Antarctica/Troll
<+05>-5 1702839600 Antarctica/Vostok
<+03>-3 -631162794 Asia/Aden
<+03>-3 1666908000 Asia/Amman
<+12>-12 1301151600 Asia/Anadyr Asia/Kamchatka
<+05>-5 1099173600 Asia/Aqtau Asia/Atyrau Asia/Oral
<+05>-5 1099170000 Asia/Aqtobe
<+05>-5 695772000 Asia/Ashgabat Asia/Ashkhabad
<+03>-3 1191196800 Asia/Baghdad
<+04>-4 1445731200 Asia/Baku
<+07>-7 -1570084924 Asia/Bangkok
<+07>-7 1459022400 Asia/Barnaul
EET-2EEST,M3.5.0/0,M10.5.0/0 922572000 Asia/Beirut
<+06>-6 1123783200 Asia/Bishkek
<+08>-8 -1167636600 Asia/Brunei
IST-5:30 -764145000 Asia/Calcutta Asia/Kolkata
<+09>-9 1459015200 Asia/Chita
<+08>-8 1474642800 Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator
<+0530>-5:30 1145039400 Asia/Colombo
<+06>-6 1262278800 Asia/Dacca Asia/Dhaka
<+03>-3 1666904400 Asia/Damascus
<+09>-9 969120000 Asia/Dili
<+04>-4 -1577936472 Asia/Dubai
<+05>-5 684363600 Asia/Dushanbe
EET-2EEST,M3.5.0/3,M10.5.0/4 1509238800 Asia/Famagusta
EET-2EEST,M3.4.4/50,M10.4.4/50 3673123200 Asia/Gaza Asia/Hebron
<+07>-7 171820800 Asia/Ho_Chi_Minh Asia/Saigon
<+07>-7 1474646400 Asia/Hovd
<+08>-8 1414256400 Asia/Irkutsk
WIB-7 -189415800 Asia/Jakarta
WIT-9 -189423000 Asia/Jayapura
<+0430>-4:30 -788932800 Asia/Kabul
PKT-5 1257012000 Asia/Karachi
<+06>-6 -1325483420 Asia/Kashgar Asia/Urumqi
<+0545>-5:45 504901800 Asia/Kathmandu Asia/Katmandu
<+07>-7 1414260000 Asia/Krasnoyarsk
<+08>-8 -767005200 Asia/Kuching
<+03>-3 -631163516 Asia/Kuwait
CST-8 309292200 Asia/Macao Asia/Macau
<+11>-11 1461427200 Asia/Magadan
PST-8 649177200 Asia/Manila
<+04>-4 -1577937264 Asia/Muscat
EET-2EEST,M3.5.0/3,M10.5.0/4 909277200 Asia/Nicosia Europe/Nicosia Europe/Tallinn
<+07>-7 1301169600 Asia/Novokuznetsk
<+07>-7 1469304000 Asia/Novosibirsk
<+06>-6 1414263600 Asia/Omsk
<+07>-7 -767869200 Asia/Phnom_Penh
WIB-7 567964800 Asia/Pontianak
KST-9 1525446000 Asia/Pyongyang
<+03>-3 76190400 Asia/Bahrain Asia/Qatar
<+05>-5 1709229600 Asia/Almaty Asia/Qostanay
<+05>-5 1545328800 Asia/Qyzylorda
<+0630>-6:30 -778410000 Asia/Rangoon Asia/Yangon
<+03>-3 -719636812 Asia/Riyadh
<+11>-11 1459008000 Asia/Sakhalin
<+05>-5 686091600 Asia/Samarkand Asia/Tashkent
<+11>-11 1414245600 Asia/Srednekolymsk
<+04>-4 1111878000 Asia/Tbilisi
<+06>-6 560025000 Asia/Thimbu Asia/Thimphu
<+07>-7 1464465600 Asia/Tomsk
WITA-8 -766054800 Asia/Makassar Asia/Ujung_Pandang
<+10>-10 1414249200 Asia/Ust-Nera Asia/Vladivostok
<+07>-7 -464428800 Asia/Vientiane
<+09>-9 1414252800 Asia/Khandyga Asia/Yakutsk
<+05>-5 1414267200 Asia/Yekaterinburg
<+04>-4 1319925600 Asia/Yerevan
<-01>1<+00>,M3.5.0/0,M10.5.0/1 828234000 Atlantic/Azores
AST4ADT,M3.2.0,M11.1.0 1173592800 America/Glace_Bay America/Halifax America/Moncton America/Thule Atlantic/Bermuda \
   Canada/Atlantic
<-01>1 186120000 Atlantic/Cape_Verde
GMT0 -54770400 Atlantic/Reykjavik
<-02>2 -2524512832 Atlantic/South_Georgia
GMT0 -599614632 Atlantic/St_Helena
<-03>3 1283666400 Atlantic/Stanley
ACST-9:30 -813223800 Australia/Darwin Australia/North
<+0845>-8:45 1238260500 Australia/Eucla
AEST-10AEDT,M10.1.0,M4.1.0/3 1191686400 Antarctica/Macquarie Australia/Currie Australia/Hobart Australia/Tasmania
<+1030>-10:30<+11>-11,M10.1.0,M4.1.0 1193499000 Australia/LHI Australia/Lord_Howe
AEST-10 762883200 Australia/Lindeman
AEST-10 699379200 Australia/Brisbane Australia/Queensland
AEST-10AEDT,M10.1.0,M4.1.0/3 1193500800 Australia/ACT Australia/Canberra Australia/Melbourne Australia/NSW Australia/Sydney \
   Australia/Victoria
AWST-8 1238263200 Australia/Perth Australia/West
ACST-9:30ACDT,M10.1.0,M4.1.0/3 1193502600 Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
<-05>5 1384056000 America/Eirunepe America/Porto_Acre America/Rio_Branco Brazil/Acre
<-02>2 1013907600 America/Noronha Brazil/DeNoronha
<-03>3 1550368800 America/Sao_Paulo Brazil/East
<-04>4 761713200 America/Manaus Brazil/West
CET-1CEST,M3.5.0,M10.5.0/3 828234000 Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra \
   Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen \
   Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris \
   Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane \
   Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Poland
CST6CDT,M3.2.0,M11.1.0 1173600000 America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN \
   America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem America/Rainy_River America/Rankin_Inlet \
   America/Resolute America/Winnipeg CST6CDT Canada/Central US/Central US/Indiana-Starke
NST3:30NDT,M3.2.0,M11.1.0 1320553800 America/St_Johns Canada/Newfoundland
CST6 -305737200 America/Regina Canada/Saskatchewan
MST7 1604214000 America/Dawson America/Whitehorse Canada/Yukon
<-04>4<-03>,M9.1.6/24,M4.1.6/24 1662868800 America/Santiago Chile/Continental
CST5CDT,M3.2.0/0,M11.1.0/1 1333256400 America/Havana Cuba
EET-2EEST,M3.5.0/3,M10.5.0/4 828234000 EET Europe/Athens Europe/Helsinki Europe/Mariehamn
EST5 0 EST
EST5EDT,M3.2.0,M11.1.0 1173596400 America/Detroit America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Marengo \
   America/Indiana/Vevay America/Indianapolis America/Iqaluit America/Kentucky/Louisville America/Kentucky/Monticello \
   America/Louisville America/Montreal America/Nassau America/New_York America/Nipigon America/Pangnirtung America/Thunder_Bay \
   America/Toronto Canada/Eastern EST5EDT US/East-Indiana US/Eastern US/Michigan
EET-2EEST,M4.5.5/0,M10.5.4/24 1682632800 Africa/Cairo Egypt
IST-1GMT0,M10.5.0,M3.5.0/1 828234000 Eire Europe/Dublin
<-01>1 0 Etc/GMT+1
<-10>10 0 Etc/GMT+10
<-11>11 0 Etc/GMT+11
<-12>12 0 Etc/GMT+12
<-02>2 0 Etc/GMT+2
<-03>3 0 Etc/GMT+3
<-04>4 0 Etc/GMT+4
<-05>5 0 Etc/GMT+5
<-06>6 0 Etc/GMT+6
<-07>7 0 Etc/GMT+7
<-08>8 0 Etc/GMT+8
<-09>9 0 Etc/GMT+9
<+01>-1 0 Etc/GMT-1
<+10>-10 0 Etc/GMT-10
<+11>-11 0 Etc/GMT-11
<+12>-12 0 Etc/GMT-12
<+13>-13 0 Etc/GMT-13
<+14>-14 0 Etc/GMT-14
<+02>-2 0 Etc/GMT-2
<+03>-3 0 Etc/GMT-3
<+04>-4 0 Etc/GMT-4
<+05>-5 0 Etc/GMT-5
<+06>-6 0 Etc/GMT-6
<+07>-7 0 Etc/GMT-7
<+08>-8 0 Etc/GMT-8
<+09>-9 0 Etc/GMT-9
EET-2 1414278000 Europe/Kaliningrad
EET-2EEST,M3.5.0/3,M10.5.0/4 846378000 Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye
<+03>-3 1301184000 Europe/Minsk
EET-2EEST,M3.5.0/3,M10.5.0/4 859683600 Europe/Bucharest Europe/Riga Europe/Sofia
<+04>-4 1301180400 Europe/Samara
<+04>-4 1480806000 Europe/Saratov
EET-2EEST,M3.5.0,M10.5.0/3 859680000 Europe/Chisinau Europe/Tiraspol
<+04>-4 1459033200 Europe/Astrakhan Europe/Ulyanovsk
EET-2EEST,M3.5.0/3,M10.5.0/4 941331600 Europe/Vilnius
MSK-3 1609020000 Europe/Volgograd
<-00>0 0 Factory
GMT0BST,M3.5.0/1,M10.5.0 828234000 Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire
GMT0 0 Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich
HST10 0 HST
HKT-8 309292200 Asia/Hong_Kong Hongkong
GMT0 -1830383032 Africa/Abidjan Africa/Timbuktu Iceland
EAT-3 -492062400 Indian/Antananarivo
<+06>-6 820436400 Indian/Chagos
<+07>-7 -2364102172 Indian/Christmas
<+0630>-6:30 -2209012060 Indian/Cocos
EAT-3 -1846291984 Indian/Comoro
<+05>-5 -631152000 Indian/Kerguelen
<+04>-4 -1988163708 Indian/Mahe
<+05>-5 -315636840 Indian/Maldives
<+04>-4 1238274000 Indian/Mauritius
EAT-3 -1846292456 Indian/Mayotte
<+04>-4 -1848886912 Indian/Reunion
<+0330>-3:30 1663788600 Asia/Tehran Iran
IST-2IDT,M3.4.4/26,M10.5.0 1364515200 Asia/Jerusalem Asia/Tel_Aviv Israel
EST5 436341600 America/Jamaica Jamaica
JST-9 -577962000 Asia/Tokyo Japan
<+12>-12 745934400 Kwajalein Pacific/Kwajalein
EET-2 1382659200 Africa/Tripoli Libya
MET-1MEST,M3.5.0,M10.5.0/3 828234000 MET
MST7 0 MST
PST8PDT,M3.2.0,M11.1.0 1268560800 America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte
MST7 1667116800 America/Mazatlan Mexico/BajaSur
CST6 1667113200 America/Bahia_Banderas America/Merida America/Mexico_City America/Monterrey Mexico/General
NZST-12NZDT,M9.5.0,M4.1.0/3 1191074400 Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45 1191074400 NZ-CHAT Pacific/Chatham
MST7MDT,M3.2.0,M11.1.0 1173603600 America/Boise America/Cambridge_Bay America/Denver America/Edmonton America/Inuvik \
   America/Shiprock America/Yellowknife Canada/Mountain MST7MDT Navajo US/Mountain
CST-8 684867600 Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC
PST8PDT,M3.2.0,M11.1.0 1173607200 America/Los_Angeles America/Vancouver Canada/Pacific PST8PDT US/Pacific
<+13>-13 1617458400 Pacific/Apia
<+11>-11 1419696000 Pacific/Bougainville
<+10>-10 -770634000 Pacific/Chuuk
<-06>6<-05>,M9.1.6/22,M4.1.6/22 1662868800 Chile/EasterIsland Pacific/Easter
<+11>-11 727790400 Pacific/Efate
<+13>-13 1325242800 Pacific/Fakaofo
<+12>-12 1610805600 Pacific/Fiji
<+12>-12 -2177495812 Pacific/Funafuti
<-06>6 728888400 Pacific/Galapagos
<-09>9 -1806678012 Pacific/Gambier
HST10 -712150200 Pacific/Honolulu Pacific/Johnston US/Hawaii
<+13>-13 788871600 Pacific/Enderbury Pacific/Kanton
<+14>-14 788868000 Pacific/Kiritimati
<+11>-11 915105600 Pacific/Kosrae
<+12>-12 -7988400 Pacific/Majuro
<-0930>9:30 -1806676920 Pacific/Marquesas
SST11 -420645600 Pacific/Midway
<+12>-12 287418600 Pacific/Nauru
<-11>11 -173623200 Pacific/Niue
<+11>-11<+12>,M10.1.0,M4.1.0/3 1443882600 Pacific/Norfolk
<+11>-11 857228400 Pacific/Noumea
SST11 -1861879032 Pacific/Pago_Pago Pacific/Samoa US/Samoa
<+09>-9 -2177485076 Pacific/Palau
<-08>8 893665800 Pacific/Pitcairn
<+11>-11 -770634000 Pacific/Pohnpei
<+11>-11 -1806748788 Pacific/Guadalcanal Pacific/Ponape
<-10>10 667992600 Pacific/Rarotonga
ChST-10 977493600 Pacific/Guam Pacific/Saipan
<-10>10 -1806674504 Pacific/Tahiti
<+12>-12 -2177494324 Pacific/Tarawa
<+13>-13 1484398800 Pacific/Tongatapu
<+12>-12 -2177492788 Pacific/Wake
<+12>-12 -2177496920 Pacific/Wallis
<+10>-10 -2366790512 Pacific/Port_Moresby Pacific/Truk Pacific/Yap
CST-8 307551600 Asia/Taipei ROC
KST-9 592333200 Asia/Seoul ROK
<+08>-8 378662400 Asia/Kuala_Lumpur Asia/Singapore Singapore
<+03>-3 1473195600 Asia/Istanbul Europe/Istanbul Turkey
UTC0 0 Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu localtime
MSK-3 1414274400 Europe/Kirov Europe/Moscow Europe/Simferopol W-SU
WET0WEST,M3.5.0/1,M10.5.0 828234000 Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Lisbon Portugal WET
'''
