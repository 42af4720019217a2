package org.yuegang.liaison.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.yuegang.liaison.system.Sentences.Run;

class SentencesTests {

	private final StaticMessageSource messages = new StaticMessageSource();

	private final Sentences sentences = new Sentences(this.messages);

	SentencesTests() {
		this.messages.setAlwaysUseMessageFormat(true);
		this.messages.addMessage("called", Language.EN.locale(), "Called {0} at {2}: {1}");
		this.messages.addMessage("called", Language.ZH_HANS_CN.locale(), "于{2}致电{0}：{1}");
	}

	@Test
	void marksProseThatTheReaderHasInAnotherLanguageOnly() {
		List<Object> arguments = List.of("Chan", new BilingualText("已知悉", null), "10:00");
		assertThat(this.sentences.runs("called", arguments, Language.ZH_HANS_CN))
			.containsExactly(new Run("于10:00致电Chan：", null), new Run("已知悉", Language.ZH_HANT_HK));
	}

	@Test
	void keepsASentenceWholeWhoseProseIsTheReadersOwn() {
		assertThat(this.sentences.runs("called", List.of("陈", BilingualText.of("已知悉", "已知晓"), "10:00"), Language.ZH_HANS_CN))
			.containsExactly(new Run("于10:00致电陈：已知晓", null));
	}

	@Test
	void marksChineseWordsWithinEnglish() {
		assertThat(this.sentences.runs("called", List.of("陳主任", "answered", "10:00"), Language.EN)).containsExactly(
				new Run("Called ", null), new Run("陳主任", Language.ZH_HANT_HK), new Run(" at 10:00: answered", null));
	}

}
