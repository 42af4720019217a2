package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yuegang.liaison.attachment.FileKind;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Language;

class FieldPathsTests {

	private final ResourceBundleMessageSource messages = messages();

	private final FieldPaths paths = new FieldPaths(this.messages);

	@ParameterizedTest
	@EnumSource
	void hasAWordForEveryFieldInEveryLanguage(Language language) {
		assertThat(FieldPaths.all()).hasSizeGreaterThan(120)
			.allSatisfy(path -> assertThat(this.messages.getMessage("field." + path, null, language.locale())).isNotBlank());
	}

	@ParameterizedTest
	@EnumSource
	void hasAWordForEveryConstantInEveryLanguage(Language language) {
		Stream.<Class<? extends Enum<?>>>of(NoticeKind.class, Urgency.class, Mode.class, Action.class, Basis.class,
				Confidence.class, Supplied.class, OnOtherSide.class, LimitOperator.class, RiskDecision.class, Party.class,
				OperatorRole.class, AskKind.class, VulnerableGroup.class, Sharing.class, ConfidentialityFlag.class,
				FileKind.class, ChangeKind.class, Verdict.class)
			.flatMap(type -> Stream.of(type.getEnumConstants()))
			.forEach(constant -> assertThat(this.paths.label(constant, language)).isNotBlank());
		for (Fact fact : Fact.values()) {
			assertThat(this.paths.label(fact, language)).isNotBlank();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/products/0/lots/1/useBy, ZH_HANT_HK, 產品（第1項） › 批次（第2項） › 食用期限",
			"/products/0/lots/1/useBy, ZH_HANS_CN, 产品（第1项） › 批次（第2项） › 最后食用日期",
			"/scope/zhHans, EN, Scope of the event › Simplified text", "/urgency, EN, Urgency" })
	void saysInWordsWhereAPointerLeads(String pointer, Language language, String words) {
		assertThat(this.paths.label(pointer, language)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "/products/0/lots/1/useBy, field.products.lots.useBy",
			"/times/sampled/from, field.times.sampled.from", "/measures/0/lots/1, field.measures.lots", "/scope/zhHans, field.scope",
			"/results/12/limitOther/value, field.results.limitOther.value" })
	void leavesIndexesAndTextsOutOfTheKey(String pointer, String key) {
		assertThat(FieldPaths.key(pointer)).isEqualTo(key);
		assertThat(FieldPaths.all()).contains(key.substring("field.".length()));
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEveryProblem(Language language) {
		for (String code : List.of("malformed-json", "duplicate-field", "unknown-field", "wrong-type", "unknown-code",
				"impossible-date", "impossible-value", "too-long", "too-many", "unprintable", "negative", "not-whole",
				"number-out-of-range", "no-such-entry", "value-not-wanted", "missing", "promise-past", "grade",
				"wrong-script", "contradicts-value", "contradicts-lot", "contradicts-quantity", "contradicts-people",
				"personal-data", "file-name", "file-type", "file-ending", "file-hash", "file-size")) {
			assertThat(this.messages.getMessage("problem." + code, new Object[] { "x", "y" }, language.locale()))
				.isNotBlank();
		}
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("i18n/notice", "i18n/system");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
