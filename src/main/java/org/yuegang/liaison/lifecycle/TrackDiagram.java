package org.yuegang.liaison.lifecycle;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Sentences;

/**
 * Draws tracks as plain SVG, from their tables: no script, no style, no font from elsewhere, nothing told by colour
 * alone, and all of it in words for whoever does not see it.
 */
@Component
public class TrackDiagram {

	private static final int MARGIN = 16;

	private static final int LINE = 40;

	private final Sentences sentences;

	TrackDiagram(Sentences sentences) {
		this.sentences = sentences;
	}

	/** One track for the page of a case: its states, the present one lit, and what leads on from there. */
	public String svg(Track<?, ?, ?> track, Enum<?> present, Language language) {
		TrackDrawing drawing = TrackDrawing.of(track, present.name());
		TrackSketch sketch = new TrackSketch(drawing, key -> words(key, language));
		String title = words("track." + drawing.name(), language);
		return document(sketch.width() + 2 * MARGIN, sketch.height() + 2 * MARGIN, "track-" + drawing.name(), title,
				told(drawing, language), placed(sketch.draw(), MARGIN), language);
	}

	/** All tracks one under the other, with a legend. */
	public String svg(List<? extends Track<?, ?, ?>> tracks, Language language) {
		StringBuilder body = new StringBuilder();
		StringBuilder told = new StringBuilder();
		int y = MARGIN;
		int width = 0;
		for (Track<?, ?, ?> track : tracks) {
			TrackDrawing drawing = TrackDrawing.of(track, null);
			TrackSketch sketch = new TrackSketch(drawing, key -> words(key, language));
			body.append(heading(words("track." + drawing.name(), language), y + 18));
			y += LINE;
			body.append(placed(sketch.draw(), y));
			told.append(words("track." + drawing.name(), language)).append(". ").append(told(drawing, language));
			y += sketch.height() + MARGIN;
			if (!drawing.staying().isEmpty()) {
				body.append(placed(sketch.note(staying(drawing, language)), y));
				y += sketch.noteHeight(staying(drawing, language));
			}
			y += MARGIN;
			width = Math.max(width, sketch.width());
		}
		body.append(heading(words("diagram.legend", language), y + 18));
		y += LINE;
		body.append(placed(TrackSketch.legend(key -> words(key, language)), y));
		return document(width + 2 * MARGIN, y + TrackSketch.LEGEND_HEIGHT + MARGIN, "lifecycle",
				words("diagram.title", language), told.toString(), body.toString(), language);
	}

	private String staying(TrackDrawing drawing, Language language) {
		String acts = drawing.staying()
			.stream()
			.map(key -> words(key, language))
			.reduce((first, second) -> first + (language == Language.EN ? ", " : "、") + second)
			.orElse("");
		return this.sentences.of("diagram.staying", List.of(acts), language);
	}

	/** What the picture shows, for a screen reader. */
	private String told(TrackDrawing drawing, Language language) {
		StringBuilder told = new StringBuilder();
		if (drawing.present() >= 0) {
			told.append(this.sentences.of("diagram.desc.present",
					List.of(drawing.states().get(drawing.present()).key()), language));
		}
		drawing.arrows()
			.forEach(arrow -> arrow.from()
				.forEach(from -> told.append(' ')
					.append(this.sentences.of("diagram.desc.row", List.of(arrow.key(),
							drawing.states().get(from).key(), drawing.states().get(arrow.to()).key()), language))));
		return told.append(' ').toString();
	}

	private String words(String key, Language language) {
		return this.sentences.of(key, List.of(), language);
	}

	private static String heading(String text, int y) {
		return "<text x=\"%d\" y=\"%d\" font-size=\"18\" font-weight=\"bold\">%s</text>\n".formatted(MARGIN, y,
				HtmlUtils.htmlEscape(text, "UTF-8"));
	}

	private static String placed(String drawn, int y) {
		return "<g transform=\"translate(%d %d)\">\n%s</g>\n".formatted(MARGIN, y, drawn);
	}

	private static String document(int width, int height, String id, String title, String told, String body,
			@Nullable Language language) {
		String tag = language == null ? "" : language.tag();
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
				aria-labelledby="%3$s-title %3$s-desc" xml:lang="%4$s" lang="%4$s" font-family="sans-serif" fill="#0b0c0c">
				<title id="%3$s-title">%5$s</title>
				<desc id="%3$s-desc">%6$s</desc>
				<rect width="%1$d" height="%2$d" fill="#ffffff"/>
				%7$s</svg>
				""".formatted(width, height, id, tag, HtmlUtils.htmlEscape(title, "UTF-8"),
				HtmlUtils.htmlEscape(told.strip(), "UTF-8"), body);
	}

}
