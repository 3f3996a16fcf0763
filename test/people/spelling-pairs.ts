/** A name as registered, and as somebody asks for it: written by hand, sixty and more. All names are invented. */
export interface SpellingPair {
  readonly first: string;
  readonly last: string;
  readonly other?: string;
  readonly asked: string;
}

const pair = (first: string, last: string, asked: string, other?: string): SpellingPair => ({
  first,
  last,
  asked,
  ...(other === undefined ? {} : { other }),
});

/** The same person, whatever the spelling. */
export const samePairs: readonly SpellingPair[] = [
  // ë and e
  pair('Besë', 'Krasniqi', 'Bese Krasniqi'),
  pair('Mëhill', 'Pëllumbi', 'Mehill Pellumbi'),
  pair('Zoje', 'Berisha', 'Zojë Berisha'),
  // ç and c
  pair('Çlirim', 'Maçi', 'Clirim Maci'),
  pair('Arbenita', 'Thaçi', 'Arbenita Thaci'),
  pair('Besarta', 'Demaci', 'Besarta Demaçi'),
  // q, ć and č
  pair('Qendrim', 'Kelmendi', 'Ćendrim Kelmendi'),
  pair('Fatime', 'Krasniqi', 'Fatime Krasnići'),
  pair('Milica', 'Petrović', 'Milica Petroviq'),
  pair('Jovan', 'Nikolić', 'Jovan Nikolic'),
  pair('Ilir', 'Qosja', 'Ilir Čosja'),
  pair('Dragan', 'Kovačević', 'Dragan Kovaçeviq'),
  // gj, đ and dj, also typed without the stroke
  pair('Gjergj', 'Kastrati', 'Đerđ Kastrati'),
  pair('Gjon', 'Marku', 'Djon Marku'),
  pair('Đorđe', 'Đurić', 'Djordje Djuric'),
  pair('Đorđe', 'Simić', 'Dorde Simic'),
  pair('Dorde', 'Lazić', 'Đorđe Lazić'),
  pair('Nadžije', 'Gjinovci', 'Naxhije Đinovci'),
  // xh and dž
  pair('Xhevdet', 'Hoxha', 'Dževdet Hodža'),
  pair('Xhavit', 'Xhemajli', 'Dzavit Dzemajli'),
  pair('Džemail', 'Redžepi', 'Xhemail Rexhepi'),
  // sh and š
  pair('Shpresa', 'Shala', 'Špresa Šala'),
  pair('Nataša', 'Šarić', 'Natasha Shariq'),
  pair('Bashkim', 'Morina', 'Baskim Morina'),
  // zh and ž
  pair('Zhaneta', 'Rugova', 'Žaneta Rugova'),
  pair('Živko', 'Perić', 'Zhivko Periq'),
  pair('Anzhela', 'Zhubi', 'Anzela Zubi'),
  // th and t, dh and d
  pair('Thëllëza', 'Luma', 'Telleza Luma'),
  pair('Naim', 'Thaqi', 'Naim Taqi'),
  pair('Dhurata', 'Hajdari', 'Durata Hajdari'),
  // rr and r, ll and l, y and i
  pair('Rrahim', 'Lluka', 'Rahim Luka'),
  pair('Meritë', 'Murrizi', 'Merita Murizi'),
  pair('Agron', 'Pllana', 'Agron Plana'),
  pair('Ylli', 'Bytyqi', 'Ili Bitići'),
  pair('Hysni', 'Sylejmani', 'Hisni Silejmani'),
  // Cyrillic and Latin
  pair('Љиљана', 'Његошевић', 'Ljiljana Njegošević'),
  pair('Ђорђе', 'Цветковић', 'Đorđe Cvetković'),
  pair('Ljubiša', 'Živić', 'Љубиша Живић'),
  pair('Хаџи', 'Поповић', 'Haxhi Popoviq'),
  pair('Shqipe', 'Gjoka', 'Шћипе Ђока'),
  pair('Čedomir', 'Ćosić', 'Чедомир Ћосић'),
  pair('Xhemile', 'Zeqiri', 'Џемиле Зећири'),
  // Serbian and Albanian forms of one name
  pair('Maria', 'Gecaj', 'Marija Gecaj'),
  pair('Марија', 'Вукић', 'Maria Vukiq'),
  // two first names, as two words, as one, or only one of them
  pair('Ana Maria', 'Prela', 'Anamaria Prela'),
  pair('Anamarija', 'Kolaj', 'Ana Marija Kolaj'),
  pair('Ana-Lena', 'Biba', 'Analena Biba'),
  pair('Gjon Pal', 'Dedaj', 'Gjon Dedaj'),
  pair('Hana Lule', 'Dervishi', 'Lule Dervishi'),
  pair('Mira', 'Sadiku', 'Mira Elona Sadiku'),
  // turned order
  pair('Valon', 'Tahiri', 'Tahiri Valon'),
  pair('Jelena', 'Stojanović', 'Stojanoviq Jelena'),
  pair('Luan Emin', 'Haliti', 'Haliti Luan Emin'),
  // double surnames
  pair('Arta', 'Krasniqi-Ibrahimi', 'Arta Krasniqi Ibrahimi'),
  pair('Drita', 'Zeka Bajrami', 'Drita Zeka-Bajrami'),
  pair('Vlora', 'Osmani-Sadriu', 'Vlora Osmani'),
  pair('Vesna', 'Ilić Jovanović', 'Vesna Jovanović'),
  pair('Teuta', 'Rama', 'Teuta Rama-Gashi'),
  pair('Nora', 'Kelmendi-Shala', 'Shala Kelmendi Nora'),
  // maiden names
  pair('Albana', 'Gërvalla', 'Albana Nimani', 'Nimani'),
  pair('Snežana', 'Tomić', 'Snezhana Markoviq', 'Snežana Marković'),
  // apostrophes, hyphens, capitals
  pair('Besnik', "N'Golli", 'Besnik Ngolli'),
  pair('Pal', 'D’Anjelo', "pal d'anjelo"),
  pair('Fadil', 'Ferizi', 'fadil ferizi'),
  pair('Đula', 'Hašani', 'GJULA HASHANI'),
  pair('Gülşen', 'Işık', 'Gulsen Isik'),
  // still being typed
  pair('Shkurte', 'Rexhaj', 'Shkurte Rex'),
  pair('Blerim', 'Hyzdrini', 'hyz'),
  pair('Lirije', 'Vitija', 'lirije v'),
];

/** One letter typed wrong: too many, too few, another one, two turned. */
export const mistypedPairs: readonly SpellingPair[] = [
  pair('Arlinda', 'Bunjaku', 'Arlnida Bunjaku'),
  pair('Festim', 'Zogaj', 'Festiim Zogqj'),
  pair('Mentor', 'Vokshi', 'Mentr Vokshi'),
  pair('Ljubica', 'Antić', 'Ljubicca Antic'),
  pair('Ramadan', 'Sopi', 'Ramaden Sopi'),
  pair('Behxhet', 'Ukaj', 'Bexhet Ukaj'),
  pair('Slavica', 'Đekić', 'Slavica Djekiq'),
  pair('Hateme', 'Zymeri', 'Hatemr Zymeri'),
];

/** Different persons, however alike. */
export const otherPairs: readonly SpellingPair[] = [
  pair('Arta', 'Gashi', 'Arben Gashi'),
  pair('Dragan', 'Kostić', 'Zoran Kostić'),
  pair('Agim', 'Shabani', 'Agim Limani'),
  pair('Blerta', 'Hoti', 'Arta Hoti'),
  pair('Arta', 'Mala', 'Rita Mala'),
  pair('Milan', 'Savić', 'Milena Savić'),
  pair('Petar', 'Stanić', 'Petrit Stanić'),
  pair('Gjon', 'Leka', 'Jozef Leka'),
  pair('Sanije', 'Zymberi', 'Zana Zymberi'),
  pair('Valbona', 'Isufi', 'Vjollca Isufi'),
  pair('Shpend', 'Duraku', 'Arbnor Shpendi'),
  pair('Ana', 'Marku Doda', 'Anita Doda'),
  pair('Lule', 'Syla', 'Lulzim Syla'),
  pair('Besim', 'Haxhiu', 'Besmir Haxhiu'),
];
