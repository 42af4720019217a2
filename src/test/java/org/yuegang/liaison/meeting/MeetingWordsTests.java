package org.yuegang.liaison.meeting;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Rank;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Language;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingWordsTests {

	private static final ResourceBundle.Control EXACT = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	@Test
	void everyStateActAndKindHasItsWordsInAllThreeLanguages() {
		List<String> wanted = Stream.of(Stream.of(MeetingState.values()).map(state -> "state.meeting." + state),
				Stream.of(MeetingAct.values()).map(NamedAct::key),
				Stream.of(MeetingAct.values()).map(act -> "timeline." + act.type()),
				Stream.of(MeetingKind.values()).map(kind -> "meeting.kind." + kind),
				Stream.of(Rank.values()).map(rank -> "rank." + rank))
			.flatMap(keys -> keys)
			.toList();
		Set<String> english = keys(Language.EN);

		assertThat(english).containsAll(wanted);
		assertThat(keys(Language.ZH_HANT_HK)).isEqualTo(english);
		assertThat(keys(Language.ZH_HANS_CN)).isEqualTo(english);
	}

	private static Set<String> keys(Language language) {
		Locale locale = switch (language) {
			case EN -> Locale.ENGLISH;
			case ZH_HANT_HK -> new Locale.Builder().setLanguage("zh").setScript("Hant").setRegion("HK").build();
			case ZH_HANS_CN -> new Locale.Builder().setLanguage("zh").setScript("Hans").setRegion("CN").build();
		};
		return ResourceBundle.getBundle("i18n/meeting", locale, EXACT).keySet();
	}

}
