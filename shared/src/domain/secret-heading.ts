import { plainKey } from './plain-key.ts';

/** What a password, a PIN or another secret is called where schools write lists. Any heading that holds one of these is of one. */
const words = [
  'password passwort passord passwd passcode passphrase passkey kennwort kenncode zugangscode zugangsdaten geheimnis geheimwort',
  'contraseña contrasenya clave palabrasecreta senha palavrapasse palavrachave motdepasse codesecret codedaccès codesegreto',
  'wachtwoord toegangscode lösenord adgangskode kodeord salasana parool slaptažodis hasło haslo heslo geslo lozinka zaporka',
  'jelszó parolă şifre fjalëkalimi lykilorð pasfhocal cyfrinair pasahitza nenosiri modpas katasandi katalaluan mậtkhẩu',
  'пароль парола лозинка кодовоеслово κωδικόςπρόσβασης συνθηματικό סיסמה סיסמא كلمةالمرور كلمةالسر الرقمالسري گذرواژه رمزعبور',
  'पासवर्ड পাসওয়ার্ড รหัสผ่าน 密码 密碼 口令 パスワード 暗証番号 비밀번호 암호',
  'credential logincode accesscode signincode secretcode secretword apikey',
].flatMap((line) => line.split(' ').map(plainKey));

/** Those that other words may hold: they are the heading, or stand at its end. */
const short =
  /^(?:secret|geheim|secreto|segreto|parole|token|otp|mdp|pass)$|(?:^|[a-z])pwd?\d*$|^psw$/;
const pin =
  /^pin\d*$|^pin(?:code|kode?|number|nummer|nr|no)$|(?:student|pupil|login|user|badge|schuler)s?pin$/;

/** Whether what stands under a heading is a secret of somebody, by what it is called in many languages. `key`: as `plainKey` makes it. */
export function isSecretHeading(key: string): boolean {
  return short.test(key) || pin.test(key) || words.some((word) => key.includes(word));
}
