/** First names as they are usual. Surnames are put together from words of the landscape, so that nobody bears them. */
export interface Names {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly roots: readonly string[];
  readonly ends: readonly string[];
}

const words = (list: string): string[] => list.split(' ');

export const albanianNames: Names = {
  female: words('Arta Blerta Drita Elira Fatime Gresa Hana Jeta Lule Mimoza Nora Shpresa Teuta Valbona Zana'),
  male: words('Agim Besnik Driton Endrit Flamur Genc Ilir Kushtrim Luan Naim Petrit Rinor Shkelzen Valon Yll'),
  roots: words(
    'Gurëk Lism Kodrin Bjeshk Drinv Lugm Pishv Shkëmbl Arëz Vreshtm Livadh Zallm Krojv Mjegull Rrugov Çelm Xhemn',
  ),
  ends: words('anori ultaj endari orishta inajri elçari ushtari ëndevi okrenaj amiraj'),
};

const serbNames: Names = {
  female: words('Jelena Milica Snežana Ćerana Vukosava Dragojla'),
  male: words('Đorđe Miloš Nenad Žarko Radisav Boško'),
  roots: words('Brezolug Jasenodol Vrbomost Kamenogaj Bistroluk'),
  ends: words('ački ovljev inčanin'),
};

const bosniakNames: Names = {
  female: words('Amra Fikreta Hatidža Emina Zumreta Mersiha'),
  male: words('Džemail Mirsad Nedžad Hasib Adem Ćamil'),
  roots: words('Vitomirgor Javorluk Čemerpolj Studenbašt Dubrovlug'),
  ends: words('ahić upović enagić'),
};

const romaNames: Names = {
  female: words('Sevdija Ajša Gjulizar Nazmija Sanela'),
  male: words('Bajram Ferki Gani Rexhep Safet'),
  roots: words('Lulkov Drumez Farkët Zanatm'),
  ends: words('olli eshti ajniku'),
};

/** By ethnicity; who is not here bears Albanian names. */
export const namesByEthnicity: ReadonlyMap<string, Names> = new Map([
  ['serb', serbNames],
  ['bosniak', bosniakNames],
  ['gorani', bosniakNames],
  ['roma', romaNames],
  ['ashkali', romaNames],
  ['egyptian', romaNames],
]);
