/** Words that most leaked passwords are made of; digits and signs around them add nothing. */
export const COMMON_WORDS = new Set(
  `password passw0rd passwort passphrase letmein welcome admin administrator root user login secret master changeme
  default temporary qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm iloveyou iloveu sunshine princess
  dragon monkey football baseball basketball superman batman spiderman pokemon starwars michael jennifer jessica ashley
  charlie jordan hunter shadow trustno whatever freedom computer internet samsung iphone google facebook instagram
  twitter linkedin youtube amazon microsoft windows apple summer winter spring autumn january february march april june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday company
  business marketing design designer creative freelancer client studio atelier credits hello helloworld goodmorning
  testing test testtest demo example sample guest access account security mypassword newpassword yourpassword
  thepassword secretpassword adminpassword userpassword rootpassword testpassword passwordpassword correcthorse
  correcthorsebatterystaple abcdefghijkl`.split(/\s+/),
)

/** Leaked passwords of at least twelve characters that are more than one word and some digits. */
export const COMMON_LONG_PASSWORDS = new Set(
  `1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc qazwsxedcrfv
  qazwsxedc123 zaq12wsxcde3 zaq1xsw2cde3 q1w2e3r4t5y6 q1w2e3r4t5y6u7 qwerty12345678 qwertyuiop12 qwertyuiop123
  qwerty123456 qwertyqwerty qwerty1qwerty asdfasdfasdf asdfghjkl123 asdf1234asdf zxcvbnm12345 zxcvbnm123456
  1234qwerasdf qwerasdfzxcv qwer1234asdf 123qweasdzxc 123qwe123qwe qwe123qwe123 qweasdzxc123 abcd1234abcd abc123abc123
  abcdefg12345 a1b2c3d4e5f6 a123456789012 aa1234567890 987654321qwe 123456qwerty 12345qwert12 1234567890qw
  1234567890abc 0987654321qwe 112233445566 11223344556677 121212121212 123123123123 123321123321 147258369147
  159753159753 159357258456 741852963741 789456123789 789456123000 102030405060 010203040506 111222333444 100200300400
  iloveyou1234 iloveyou123456 iloveyou2you iloveyouforever iloveyousomuch iloveyoubaby iloveyoumom loveyouforever
  ilovemyfamily ilovemyself1 ilovejesus777 jesuschrist1 jesusislord1 godisgood123 godisgreat12 godblessyou1
  princess1234 princess12345 sunshine1234 football1234 baseball1234 basketball12 superman1234 spiderman123 batman123456
  dragonball123 dragonballz12 pokemon12345 charlie12345 michael12345 jordan232323 liverpool1892 liverpool1234
  manchester12 manchesterunited chelsea12345 arsenal12345 barcelona1234 realmadrid12 juventus1897 letmein12345
  letmeinplease letmeinletmein welcome12345 welcome123456 welcome2world changeme1234 changemenow1 changethis12
  administrator1 administrator12 admin1234567 admin12345678 adminadmin12 adminadmin123 rootrootroot superadmin123
  masterpassword mynameisjohn mynewpassword mysecretpassword password1234 password12345 password123456 password1password
  passwordis123 passw0rd1234 p@ssw0rd1234 p@ssword1234 pa55word1234 pa$$word1234 thisismypassword thisisapassword
  thisisasecret opensesame12 abracadabra12 supercalifragilistic whatever1234 trustno1trustno1 computer1234
  internet1234 samsung12345 samsunggalaxy iphone123456 google123456 facebook1234 microsoft123 windows12345 football123456
  hellohello12 helloworld12 helloworld123 goodmorning1 goodpassword testtest1234 test12345678 testing12345
  tinkerbell12 strawberry12 butterfly123 chocolate123 elizabeth123 alexander123 christopher1 jacqueline12 sweetheart12
  beautiful123 motherfucker fuckyoufuckyou fuckyou12345 asshole12345 mustang12345 corvette1234 harleydavidson
  metallica123 slipknot6666 nirvana12345 starwars1234 maytheforcebewithyou minecraft123 fortnite1234 counterstrike
  leagueoflegends worldofwarcraft correcthorsebatterystaple tobeornottobe onceuponatime asdfjkl;asdf qwertyuiop[]
  q1w2e3r4t5y6 1234abcd5678 abcdefghijklm abcdefghijkl abcdefg1234567 zyxwvutsrqpo freelancer123 graphicdesign1
  designer1234 photoshop123`.split(/\s+/),
)
