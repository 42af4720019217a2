package org.yuegang.liaison.incident.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Hints of personal data in prose: a notice holds no names or papers of patients and complainants, counts only. */
final class PersonalData {

	private static final Pattern HINT = Pattern.compile("\\b[A-Z]{1,2}\\d{6}\\s*[(（]?[0-9A][)）]" // Hong Kong identity card
			+ "|(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)" // mainland
			+ "|(?<!\\d)1[3-9]\\d{9}(?!\\d)" // mainland mobile telephone
			+ "|(?:病人|患者|投訴人|投诉人|舉報人|举报人|死者|事主)(?:姓名|名叫|名为|名為|叫|[:：]?[\\p{IsHan}]某)" // a name follows
			+ "|[\\w.+-]+@[\\w-]+\\.[\\w.]+");

	private PersonalData() {
	}

	/** What looks like it, empty when nothing does. */
	static String in(@Nullable String text) {
		if (text == null) {
			return "";
		}
		Matcher matcher = HINT.matcher(text);
		return matcher.find() ? matcher.group() : "";
	}

}
