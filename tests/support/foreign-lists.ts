/** A short list as a school’s office would type it, by the encoding that its spreadsheet or system writes. */
export interface ForeignList {
  encoding: string;
  /** What it is taken for, where that is another that says the same. */
  as?: string;
  heading: string;
  rows: string[];
}

const chinese = [
  ...['王小明', '李欣怡', '张伟杰', '刘思远', '陈雨桐', '杨子涵', '赵一鸣', '黄梓萱'],
  ...['周浩然', '吴佳琪', '徐晓东', '孙雅静', '马俊辉', '朱婷婷', '胡志强'],
];
const traditional = [
  ...['王小明', '李欣怡', '張偉傑', '劉思遠', '陳雨桐', '楊子涵', '趙一鳴', '黃梓萱'],
  ...['周浩然', '吳佳琪', '徐曉東', '孫雅靜', '馬俊輝', '朱婷婷', '蔡宜君'],
];
const japanese = [
  ...['佐藤 ひろし', '鈴木 さくら', '高橋 けんた', '田中 ゆい', '伊藤 はると', '渡辺 あおい'],
  ...['山本 そうた', '中村 ひなた', '小林 りく', '加藤 めい', '吉田 たくみ', '山田 はな'],
  ...['佐々木 ゆうと', '松本 あかり', '井上 だいき'],
];
const korean = [
  ...['김민준', '이서연', '박지후', '최하은', '정도윤', '강수아', '조예준', '윤지우', '장시우'],
  ...['임서현', '한지민', '오주원', '서채원', '신건우', '권다은'],
];
const russian = [
  ...['Иванов Алексей', 'Смирнова Анна', 'Кузнецов Дмитрий', 'Попова Мария', 'Соколов Артём'],
  ...['Лебедева Екатерина', 'Козлов Никита', 'Новикова Дарья', 'Морозов Илья', 'Петрова София'],
  ...['Волков Максим', 'Соловьёва Полина', 'Васильев Егор', 'Зайцева Вера', 'Павлов Кирилл'],
];
const polish = [
  ...['Łukasz Wójcik', 'Małgorzata Dąbrowska', 'Żaneta Kozłowska', 'Michał Święcicki'],
  ...[
    'Agnieszka Wiśniewska',
    'Paweł Król',
    'Grażyna Zając',
    'Stanisław Głowacki',
    'Zofia Jabłońska',
  ],
  ...[
    'Bartłomiej Gąsior',
    'Józef Pająk',
    'Katarzyna Śliwińska',
    'Rafał Ślusarczyk',
    'Elżbieta Łęcka',
  ],
  'Wojciech Kwiecień',
];
const greek = [
  ...['Γιώργος Παπαδόπουλος', 'Μαρία Ιωάννου', 'Δημήτρης Νικολάου', 'Ελένη Γεωργίου'],
  ...['Κώστας Αντωνίου', 'Σοφία Δημητρίου', 'Νίκος Βασιλείου', 'Κατερίνα Παππά', 'Ανδρέας Χρήστου'],
  ...['Άννα Κωνσταντίνου', 'Θανάσης Μακρής', 'Ιωάννα Αλεξίου', 'Πέτρος Οικονόμου'],
  ...['Βασιλική Λαμπρού', 'Στέλιος Καραγιάννης'],
];
const turkish = [
  ...[
    'Ayşe Yılmaz',
    'Mehmet Şahin',
    'Zeynep Öztürk',
    'Çağlar Demir',
    'İbrahim Yıldız',
    'Gülşen Aydın',
  ],
  ...[
    'Oğuz Kılıç',
    'Elif Doğan',
    'Işıl Çelik',
    'Ömer Kaya',
    'Büşra Aslan',
    'Uğur Koç',
    'Tuğba Güneş',
  ],
  ...['Şeyma Arslan', 'Barış Çetin'],
];

/** Languages of Latin alphabets beside each other’s places: the same bytes are letters of another one. */
const czech = [
  ...['Jiří Dvořák', 'Tereza Šimůnková', 'Ondřej Němec', 'Žofie Růžičková', 'Matěj Kučera'],
  ...['Barbora Zelená', 'Vojtěch Říha', 'Zdeňka Štěpánová'],
];
const slovak = [
  ...['Ľubomír Kováč', 'Božena Hudecová', 'Ján Ďurica', 'Mária Sokolová', 'Štefan Krajčír'],
  ...['Zuzana Baláž', 'Tomáš Vaňo', 'Žaneta Mikušová'],
];
const hungarian = [
  ...['Erdős Márton', 'Szűcs Réka', 'Győri Bálint', 'Kovács Noémi', 'Tóth Ákos', 'Szőke Lilla'],
  ...['Fűzi Péter', 'Némethné Éva'],
];
const croatian = [
  ...['Ivan Marić', 'Željka Đurić', 'Stjepan Kovačević', 'Anđela Šimić', 'Krešimir Božić'],
  ...['Jelena Čavić', 'Hrvoje Žuvela', 'Nikša Radić'],
];
const slovene = [
  ...[
    'Žiga Kovačič',
    'Špela Černe',
    'Matjaž Zupančič',
    'Neža Krajnc',
    'Luka Božič',
    'Anže Hočevar',
  ],
];
const romanian = [
  ...['Ştefan Bălan', 'Ioana Dănescu', 'Mihăiţă Pîrvu', 'Andreea Lăzărescu', 'Constanţa Ţurcan'],
];
const latvian = [
  ...[
    'Jānis Bērziņš',
    'Līga Kalniņa',
    'Kārlis Ozoliņš',
    'Ilze Krūmiņa',
    'Mārtiņš Liepiņš',
    'Ģirts Šķēle',
  ],
];
const lithuanian = [
  ...[
    'Šarūnas Petraitis',
    'Jūratė Kazlauskienė',
    'Žydrūnas Balčiūnas',
    'Eglė Šimkutė',
    'Kęstutis Žukas',
  ],
];
const icelandic = [
  ...[
    'Guðrún Jónsdóttir',
    'Þorsteinn Ægisson',
    'Sigurður Böðvarsson',
    'Ásta Þórðardóttir',
    'Ýmir Sævarsson',
  ],
];
const portuguese = [
  ...['João Conceição', 'Inês Guimarães', 'Sebastião Simões', 'Tomás Magalhães', 'Verônica Araújo'],
];
const nordic = [
  ...['Søren Kjær', 'Åse Løvås', 'Jørgen Sæther', 'Bjørn Østby', 'Märta Sjöberg', 'Øyvind Næss'],
];
const french = [
  ...['Hélène Lefèvre', 'François Benoît', 'Chloë Maïwen', 'Gérard Châtelain', 'Adèle Noël'],
];

const list = (
  encoding: string,
  heading: string,
  names: readonly string[],
  title: string,
): ForeignList => ({
  encoding,
  heading,
  rows: names.map((name) => `${name},${title}`),
});

/** One a script and encoding; each a heading and fifteen names. */
export const foreignLists: ForeignList[] = [
  { ...list('gbk', '姓名,班级', chinese, '七年级二班'), as: 'gb18030' },
  list('big5', '學生,班級', traditional, '七年級二班'),
  list('shift_jis', '氏名,クラス', japanese, '二年三組'),
  list('euc-jp', '氏名,クラス', japanese, '二年三組'),
  list('euc-kr', '이름,학급', korean, '이학년 삼반'),
  list('windows-1251', 'Ученик,Класс', russian, 'Седьмой класс'),
  list('koi8-r', 'Ученик,Класс', russian, 'Седьмой класс'),
  list('windows-1250', 'Uczeń,Klasa', polish, 'Siódma B'),
  list('iso-8859-2', 'Uczeń,Klasa', polish, 'Siódma B'),
  list('windows-1253', 'Μαθητής,Τάξη', greek, 'Πρώτη τάξη'),
  list('windows-1254', 'Öğrenci,Sınıf', turkish, 'Yedinci sınıf'),
  ...['windows-1250', 'iso-8859-2'].flatMap((encoding) => [
    list(encoding, 'Žák,Třída', czech, '7. B'),
    list(encoding, 'Žiak,Trieda', slovak, '7. B'),
    list(encoding, 'Učenik,Razred', croatian, '7. b'),
    list(encoding, 'Učenec,Razred', slovene, '7. b'),
  ]),
  list('windows-1250', 'Tanuló,Osztály', hungarian, '7. b'),
  list('windows-1250', 'Elev,Clasa', romanian, 'a şaptea'),
  list('windows-1257', 'Skolēns,Klase', latvian, '7. b'),
  list('windows-1257', 'Mokinys,Klasė', lithuanian, '7 b'),
  list('windows-1252', 'Nemandi,Bekkur', icelandic, '7. bekkur'),
  list('windows-1252', 'Aluno,Turma', portuguese, '7.º B'),
  list('windows-1252', 'Elev,Klasse', nordic, '7b'),
  list('windows-1252', 'Élève,Classe', french, '5e B'),
];
