-- Zones are stored under one name, IANA's present one. Browsers, ICU and databases disagree about the others.
UPDATE users SET timezone = names.zone FROM (VALUES
	('gmt','UTC'), ('australia/act','Australia/Sydney'), ('australia/lhi','Australia/Lord_Howe'), ('australia/nsw','Australia/Sydney'),
	('australia/north','Australia/Darwin'), ('australia/queensland','Australia/Brisbane'), ('australia/south','Australia/Adelaide'),
	('australia/tasmania','Australia/Hobart'), ('australia/victoria','Australia/Melbourne'), ('australia/west','Australia/Perth'),
	('australia/yancowinna','Australia/Broken_Hill'), ('brazil/acre','America/Rio_Branco'), ('brazil/denoronha','America/Noronha'),
	('brazil/east','America/Sao_Paulo'), ('brazil/west','America/Manaus'), ('canada/atlantic','America/Halifax'), ('canada/central','America/Winnipeg'),
	('canada/eastern','America/Toronto'), ('canada/mountain','America/Edmonton'), ('canada/newfoundland','America/St_Johns'),
	('canada/pacific','America/Vancouver'), ('canada/saskatchewan','America/Regina'), ('canada/yukon','America/Whitehorse'),
	('chile/continental','America/Santiago'), ('chile/easterisland','Pacific/Easter'), ('cuba','America/Havana'), ('egypt','Africa/Cairo'),
	('eire','Europe/Dublin'), ('etc/gmt+0','UTC'), ('etc/gmt-0','UTC'), ('etc/gmt0','UTC'), ('etc/greenwich','UTC'), ('etc/uct','UTC'),
	('etc/universal','UTC'), ('etc/zulu','UTC'), ('gb','Europe/London'), ('gb-eire','Europe/London'), ('gmt+0','UTC'), ('gmt-0','UTC'), ('gmt0','UTC'),
	('greenwich','UTC'), ('hongkong','Asia/Hong_Kong'), ('iran','Asia/Tehran'), ('israel','Asia/Jerusalem'), ('jamaica','America/Jamaica'),
	('japan','Asia/Tokyo'), ('kwajalein','Pacific/Kwajalein'), ('libya','Africa/Tripoli'), ('mexico/bajanorte','America/Tijuana'),
	('mexico/bajasur','America/Mazatlan'), ('mexico/general','America/Mexico_City'), ('nz','Pacific/Auckland'), ('nz-chat','Pacific/Chatham'),
	('navajo','America/Denver'), ('prc','Asia/Shanghai'), ('poland','Europe/Warsaw'), ('portugal','Europe/Lisbon'), ('roc','Asia/Taipei'),
	('rok','Asia/Seoul'), ('singapore','Asia/Singapore'), ('turkey','Europe/Istanbul'), ('uct','UTC'), ('us/alaska','America/Anchorage'),
	('us/aleutian','America/Adak'), ('us/arizona','America/Phoenix'), ('us/central','America/Chicago'), ('us/east-indiana','America/Indiana/Indianapolis'),
	('us/eastern','America/New_York'), ('us/hawaii','Pacific/Honolulu'), ('us/indiana-starke','America/Indiana/Knox'), ('us/michigan','America/Detroit'),
	('us/mountain','America/Denver'), ('us/pacific','America/Los_Angeles'), ('us/samoa','Pacific/Pago_Pago'), ('universal','UTC'), ('w-su','Europe/Moscow'),
	('zulu','UTC'), ('america/buenos_aires','America/Argentina/Buenos_Aires'), ('america/catamarca','America/Argentina/Catamarca'),
	('america/cordoba','America/Argentina/Cordoba'), ('america/indianapolis','America/Indiana/Indianapolis'), ('america/jujuy','America/Argentina/Jujuy'),
	('america/knox_in','America/Indiana/Knox'), ('america/louisville','America/Kentucky/Louisville'), ('america/mendoza','America/Argentina/Mendoza'),
	('pacific/samoa','Pacific/Pago_Pago'), ('america/argentina/comodrivadavia','America/Argentina/Catamarca'), ('america/atka','America/Adak'),
	('america/ensenada','America/Tijuana'), ('america/fort_wayne','America/Indiana/Indianapolis'), ('america/montreal','America/Toronto'),
	('america/nipigon','America/Toronto'), ('america/pangnirtung','America/Iqaluit'), ('america/porto_acre','America/Rio_Branco'),
	('america/rainy_river','America/Winnipeg'), ('america/rosario','America/Argentina/Cordoba'), ('america/santa_isabel','America/Tijuana'),
	('america/shiprock','America/Denver'), ('america/thunder_bay','America/Toronto'), ('america/yellowknife','America/Edmonton'),
	('asia/choibalsan','Asia/Ulaanbaatar'), ('asia/chongqing','Asia/Shanghai'), ('asia/harbin','Asia/Shanghai'), ('asia/kashgar','Asia/Urumqi'),
	('asia/tel_aviv','Asia/Jerusalem'), ('australia/canberra','Australia/Sydney'), ('australia/currie','Australia/Hobart'),
	('europe/belfast','Europe/London'), ('europe/tiraspol','Europe/Chisinau'), ('europe/uzhgorod','Europe/Kyiv'), ('europe/zaporozhye','Europe/Kyiv'),
	('pacific/enderbury','Pacific/Kanton'), ('pacific/johnston','Pacific/Honolulu'), ('america/godthab','America/Nuuk'), ('asia/ashkhabad','Asia/Ashgabat'),
	('asia/calcutta','Asia/Kolkata'), ('asia/chungking','Asia/Shanghai'), ('asia/dacca','Asia/Dhaka'), ('asia/istanbul','Europe/Istanbul'),
	('asia/katmandu','Asia/Kathmandu'), ('asia/macao','Asia/Macau'), ('asia/rangoon','Asia/Yangon'), ('asia/saigon','Asia/Ho_Chi_Minh'),
	('asia/thimbu','Asia/Thimphu'), ('asia/ujung_pandang','Asia/Makassar'), ('asia/ulan_bator','Asia/Ulaanbaatar'), ('atlantic/faeroe','Atlantic/Faroe'),
	('europe/kiev','Europe/Kyiv'), ('europe/nicosia','Asia/Nicosia'), ('africa/asmera','Africa/Asmara'), ('africa/timbuktu','Africa/Bamako'),
	('america/coral_harbour','America/Atikokan'), ('america/virgin','America/St_Thomas'), ('antarctica/south_pole','Antarctica/McMurdo'),
	('iceland','Atlantic/Reykjavik'), ('atlantic/jan_mayen','Arctic/Longyearbyen'), ('pacific/truk','Pacific/Chuuk'), ('pacific/yap','Pacific/Chuuk'),
	('pacific/ponape','Pacific/Pohnpei'), ('etc/utc','UTC'), ('etc/gmt','UTC'), ('us/pacific-new','America/Los_Angeles'), ('est','America/Panama'),
	('mst','America/Phoenix'), ('hst','Pacific/Honolulu'), ('est5edt','America/New_York'), ('cst6cdt','America/Chicago'), ('mst7mdt','America/Denver'),
	('pst8pdt','America/Los_Angeles'), ('cet','Europe/Brussels'), ('met','Europe/Brussels'), ('eet','Europe/Athens'), ('wet','Europe/Lisbon'),
	('act','Australia/Darwin'), ('aet','Australia/Sydney'), ('agt','America/Argentina/Buenos_Aires'), ('art','Africa/Cairo'), ('ast','America/Anchorage'),
	('bet','America/Sao_Paulo'), ('bst','Asia/Dhaka'), ('cat','Africa/Maputo'), ('cnt','America/St_Johns'), ('cst','America/Chicago'),
	('ctt','Asia/Shanghai'), ('eat','Africa/Addis_Ababa'), ('ect','Europe/Paris'), ('iet','America/Indiana/Indianapolis'), ('ist','Asia/Kolkata'),
	('jst','Asia/Tokyo'), ('mit','Pacific/Apia'), ('net','Asia/Yerevan'), ('nst','Pacific/Auckland'), ('plt','Asia/Karachi'), ('pnt','America/Phoenix'),
	('prt','America/Puerto_Rico'), ('pst','America/Los_Angeles'), ('sst','Pacific/Guadalcanal'), ('vst','Asia/Ho_Chi_Minh')
) AS names (name, zone) WHERE lower(users.timezone) = names.name AND users.timezone <> names.zone;
--> statement-breakpoint
-- A name in another case is repaired; UTC stands for what no list of zones knows.
UPDATE users SET timezone = CASE
	WHEN lower(timezone) ~ '^(africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific)/[a-z_/-]+$' THEN initcap(timezone)
	ELSE 'UTC' END
WHERE timezone !~ '^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z0-9_+/-]+)$';
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_timezone_name" CHECK ("users"."timezone" ~ '^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z0-9_+/-]+)$');
