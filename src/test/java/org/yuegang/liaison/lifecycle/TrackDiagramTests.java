package org.yuegang.liaison.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Sentences;

class TrackDiagramTests {

	private static final AnnotationConfigApplicationContext CONTEXT = context();

	private final TrackDiagram diagram = CONTEXT.getBean(TrackDiagram.class);

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@ParameterizedTest
	@EnumSource
	void drawsEveryStateAndActInTheReadersWords(Language language) throws Exception {
		String svg = this.diagram.svg(IncidentTracks.ALL, language);
		Files.createDirectories(Path.of("target/diagrams"));
		Files.writeString(Path.of("target/diagrams/lifecycle-" + language.tag() + ".svg"), svg);
		Document drawn = parsed(svg);
		String words = drawn.getDocumentElement().getTextContent();
		Sentences sentences = CONTEXT.getBean(Sentences.class);
		for (Track<?, ?, ?> track : IncidentTracks.ALL) {
			for (String key : keys(track)) {
				assertThat(words.replaceAll("\\s", "")).as(key)
					.contains(sentences.of(key, List.of(), language).replaceAll("\\s", ""));
			}
		}
		assertThat(words).doesNotContain("state.", "act.", "diagram.");
		assertThat(drawn.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
	}

	@Test
	void tellsInternalActsApartWithoutColour() throws Exception {
		String svg = this.diagram.svg(IncidentTracks.ALL, Language.EN);
		assertThat(svg).contains("[Submit for verification]").doesNotContain("[Issue]");
		assertThat(svg).contains("stroke-dasharray");
		assertThat(svg).doesNotContain("<script", "style=", "<style", "href", "@font-face");
	}

	@Test
	void lightsThePresentStateAndDrawsOnlyWhatLeadsOn() throws Exception {
		String svg = this.diagram.svg(IncidentTracks.HANDLING, Handling.CLOSURE_PROPOSED, Language.EN);
		Files.createDirectories(Path.of("target/diagrams"));
		Files.writeString(Path.of("target/diagrams/handling.svg"), svg);
		Document drawn = parsed(svg);
		NodeList texts = drawn.getElementsByTagName("text");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < texts.getLength(); i++) {
			all.append(texts.item(i).getTextContent()).append('|');
		}
		assertThat(all.toString()).contains("● Closure").contains("Agree to closure").doesNotContain("Propose closure");
		assertThat(drawn.getElementsByTagName("desc").item(0).getTextContent()).contains("It stands at: Closure proposed");
	}

	private static <S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> List<String> keys(
			Track<S, A, C> track) {
		return java.util.stream.Stream
			.concat(track.states().stream().map(track::key), track.acts().stream().map(NamedAct::key))
			.toList();
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

	private static AnnotationConfigApplicationContext context() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("i18n/incident");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean("messageSource", org.springframework.context.MessageSource.class, () -> messages);
		context.register(Sentences.class, TrackDiagram.class);
		context.refresh();
		return context;
	}

}
