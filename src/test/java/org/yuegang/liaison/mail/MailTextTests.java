package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.deadline.Duties;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.NamedDuty;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.mail.MailText.Asked;
import org.yuegang.liaison.mail.MailText.Words;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;

class MailTextTests {

	private static final Instant DUE = Instant.parse("2026-11-20T06:30:00Z");

	private static final Asked ACKNOWLEDGE = new Asked("ACKNOWLEDGE", List.of(), true, DUE);

	@Test
	void saysInHongKongsWordsWhatIsAskedAndByWhen() {
		Words words = hongKong().compose(notice("粤食安办港通〔2026〕17号", Mode.ACTUAL), ACKNOWLEDGE, Language.ZH_HANT_HK);
		assertThat(words.headline()).isEqualTo("【特急】粤食安办港通〔2026〕17号：請閱覽通報並確認收悉");
		assertThat(words.text()).isEqualTo("""
				編號：粤食安办港通〔2026〕17号
				緊急程度：特急
				請辦事項：請閱覽通報並確認收悉
				限期：2026年11月20日 14:30 香港時間
				網頁：https://liaison.hk.example/incidents/I2026-0001

				本電郵由系統自動發出，不載任何個案內容。請登入系統辦理；回覆本電郵不會有人閱讀。
				""");
	}

	@Test
	void saysInTheMainlandsWordsWhatIsAskedAndByWhen() {
		Words words = guangdong().compose(notice("港食粵通〔2026〕3號", Mode.ACTUAL), ACKNOWLEDGE, Language.ZH_HANS_CN);
		assertThat(words.headline()).isEqualTo("【特急】港食粵通〔2026〕3號：请阅看通报并确认收悉");
		assertThat(words.text()).contains("紧急程度：特急\n", "办理时限：2026年11月20日 14:30 北京时间\n");
	}

	@Test
	void saysItInEnglish() {
		Words words = hongKong().compose(notice(null, Mode.ACTUAL), ACKNOWLEDGE, Language.EN);
		assertThat(words.headline()).endsWith("I2026-0001: please read the notice and acknowledge it");
		assertThat(words.text()).contains("By: 20 November 2026, 14:30 Hong Kong time\n");
	}

	@Test
	void bearsTheMarkOfAnExerciseInTheHeadlineAndInTheText() {
		Words hant = hongKong().compose(notice(null, Mode.EXERCISE), ACKNOWLEDGE, Language.ZH_HANT_HK);
		assertThat(hant.headline()).startsWith("【演習】【特急】");
		assertThat(hant.text()).startsWith("＊＊＊ 演習");
		Words hans = guangdong().compose(notice(null, Mode.EXERCISE), ACKNOWLEDGE, Language.ZH_HANS_CN);
		assertThat(hans.headline()).startsWith("【演练】【特急】");
		assertThat(hans.text()).startsWith("＊＊＊ 演练");
		assertThat(hongKong().compose(notice(null, Mode.EXERCISE), ACKNOWLEDGE, Language.EN).headline())
			.startsWith("[EXERCISE] ");
	}

	@Test
	void namesWhatIsOwedAndByWhichSideOnALadder() {
		Asked call = new Asked("CALL", List.of(owed("ACKNOWLEDGE/1", IncidentDuty.ACKNOWLEDGE.kind())), false, DUE);
		assertThat(hongKong().compose(notice(null, Mode.ACTUAL), call, Language.ZH_HANT_HK).text())
			.contains("催辦：對方尚未辦理「確認收悉」，請致電對方當值人員並記錄通話");
	}

	@Test
	void namesEveryDepartmentThatIsStillToBeToldOfAVersion() {
		Asked onward = new Asked("REMINDER", List.of(owed("REPORT_ONWARD/2/HK-CFS", IncidentDuty.REPORT_TO_DEPARTMENT.kind()),
				owed("REPORT_ONWARD/2/HK-AFCD", IncidentDuty.REPORT_TO_DEPARTMENT.kind())), true, DUE);
		assertThat(hongKong().compose(notice(null, Mode.ACTUAL), onward, Language.ZH_HANT_HK).headline())
			.endsWith("催辦：我方尚未辦理「向本方部門轉報第 2 版：食物環境衞生署食物安全中心、漁農自然護理署」，請即處理");
		assertThat(hongKong().compose(notice(null, Mode.ACTUAL), onward, Language.EN).headline())
			.contains("Inform own department, version 2: Centre for Food Safety", "; Agriculture, Fisheries");
	}

	@Test
	void callsACorrectionByItsName() {
		Asked correction = new Asked("ACKNOWLEDGE_CORRECTION", List.of(), true, DUE);
		assertThat(hongKong().compose(notice(null, Mode.ACTUAL), correction, Language.ZH_HANT_HK).headline())
			.endsWith("通報內容已更正，請閱覽更正並確認收悉");
		assertThat(guangdong().compose(notice(null, Mode.ACTUAL), correction, Language.ZH_HANS_CN).headline())
			.endsWith("通报内容已更正，请阅看更正并确认收悉");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void hasWordsForEveryKindAndEveryDuty(Language language) {
		for (String kind : kinds(language)) {
			for (NamedDuty duty : Duties.KINDS.all()) {
				Asked asked = new Asked(kind, List.of(owed(duty + "/1", duty.kind())), true, DUE);
				Words words = guangdong().compose(notice(null, Mode.ACTUAL), asked, language);
				assertThat(words.headline()).isNotBlank().doesNotContain("{", "}", "\n");
			}
		}
	}

	/** All that have words; that every kind a feature asks has some is shown where a node knows its features. */
	private static List<String> kinds(Language language) {
		List<String> kinds = ResourceBundle.getBundle("i18n/mail", language.locale())
			.keySet()
			.stream()
			.filter(key -> key.startsWith("mail.ask."))
			.map(key -> key.substring("mail.ask.".length()))
			.toList();
		assertThat(kinds).contains("REMINDER", "CALL", "ESCALATION", "ESCALATED_BY_OFFICER", "DECIDE_MEETING",
				"READ_REJECTION");
		return kinds;
	}

	private static Case notice(@Nullable String number, Mode mode) {
		return new Case(new UUID(0, 1), "I2026-0001", number, Urgency.FLASH, mode, "/incidents/I2026-0001", List.of(), false, null);
	}

	private static Duty owed(String key, DutyKind kind) {
		return Duties.open(key, kind, Urgency.FLASH, "HK", "HK", DUE);
	}

	private static MailText hongKong() {
		return of("HK", "GD", "https://liaison.hk.example/");
	}

	private static MailText guangdong() {
		return of("GD", "HK", "https://liaison.gd.example");
	}

	private static MailText of(String unit, String peer, String address) {
		NodeIdentity node = new NodeIdentity(unit, peer, "test");
		LocalTimes times = new LocalTimes(messages(), node);
		Units units = new Units(new ClassPathResource("shipped/units.yaml"), node);
		return new MailText(messages(), times, new DutyWords(messages(), times, units), address);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("i18n/mail", "i18n/deadline", "i18n/times");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
