package org.yuegang.liaison.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.web.util.HtmlUtils;

/**
 * The lines and boxes of one track: states side by side, each with a line down; below them one layer per act, from a
 * dot on every state it may be made in to an arrow head on the state it leads to. Nothing crosses a label.
 */
final class TrackSketch {

	static final int LEGEND_HEIGHT = 110;

	private static final int COLUMN = 132;

	private static final int BOX_WIDTH = 120;

	private static final int BOX_HEIGHT = 58;

	private static final int LAYER = 34;

	private static final int SIZE = 13;

	private final TrackDrawing drawing;

	private final UnaryOperator<String> words;

	private final StringBuilder out = new StringBuilder();

	TrackSketch(TrackDrawing drawing, UnaryOperator<String> words) {
		this.drawing = drawing;
		this.words = words;
	}

	int width() {
		return this.drawing.states().size() * COLUMN + 60;
	}

	int height() {
		return BOX_HEIGHT + this.drawing.arrows().size() * LAYER + 14;
	}

	String draw() {
		for (int i = 0; i < this.drawing.states().size(); i++) {
			if (!this.drawing.arrows().isEmpty()) {
				add("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#b1b4b6\"/>", middle(i), BOX_HEIGHT,
						middle(i), height() - 4);
			}
			box(i, this.drawing.states().get(i));
		}
		for (int layer = 0; layer < this.drawing.arrows().size(); layer++) {
			arrow(this.drawing.arrows().get(layer), BOX_HEIGHT + (layer + 1) * LAYER - 4);
		}
		return this.out.toString();
	}

	/** A sentence over the width of the track, in as many lines as it needs. */
	String note(String sentence) {
		StringBuilder note = new StringBuilder();
		List<String> lines = wrapped(sentence, width());
		for (int i = 0; i < lines.size(); i++) {
			note.append(text(0, SIZE + i * 20, "start", "#0b0c0c", lines.get(i)));
		}
		return note.toString();
	}

	int noteHeight(String sentence) {
		return wrapped(sentence, width()).size() * 20;
	}

	static String legend(UnaryOperator<String> words) {
		StringBuilder out = new StringBuilder();
		out.append(frame(0, 0, 40, 22, "#ffffff", 1, false)).append(text(52, 16, "start", "#0b0c0c",
				words.apply("diagram.legend.state")));
		out.append(frame(190, 0, 40, 22, "#ffffff", 3, false)).append(text(242, 16, "start", "#0b0c0c",
				words.apply("diagram.legend.initial")));
		out.append(frame(400, 0, 40, 22, "#ffffff", 1, true)).append(text(452, 16, "start", "#0b0c0c",
				words.apply("diagram.legend.final")));
		out.append(line(0, 40, 44, true)).append(head(40, 44, 1)).append(text(52, 48, "start", "#0b0c0c",
				words.apply("diagram.legend.shared")));
		out.append(line(0, 40, 70, false)).append(head(40, 70, 1)).append(text(52, 74, "start", "#0b0c0c",
				words.apply("diagram.legend.internal")));
		out.append(text(16, 100, "start", "#0b0c0c", "*")).append(text(52, 100, "start", "#0b0c0c",
				words.apply("diagram.legend.clock")));
		return out.toString();
	}

	private void box(int index, TrackDrawing.Box box) {
		boolean lit = index == this.drawing.present();
		int x = middle(index) - BOX_WIDTH / 2;
		this.out.append(frame(x, 0, BOX_WIDTH, BOX_HEIGHT, lit ? "#0b0c0c" : "#ffffff", lit || box.initial() ? 3 : 1,
				box.last()));
		List<String> lines = wrapped((lit ? "● " : "") + this.words.apply(box.key()), BOX_WIDTH - 8);
		int first = BOX_HEIGHT / 2 + 5 - (lines.size() - 1) * 8;
		for (int i = 0; i < lines.size(); i++) {
			this.out.append(text(middle(index), first + i * 16, "middle", lit ? "#ffffff" : "#0b0c0c", lines.get(i)));
		}
	}

	private void arrow(TrackDrawing.Arrow arrow, int y) {
		int to = middle(arrow.to());
		int left = Math.min(to, middle(arrow.from().first()));
		int right = Math.max(to, middle(arrow.from().last()));
		this.out.append(line(left, right, y, arrow.shared()));
		arrow.from().forEach(from -> add("<circle cx=\"%d\" cy=\"%d\" r=\"4\"/>", middle(from), y));
		if (arrow.from().first() < arrow.to()) {
			this.out.append(head(to, y, 1));
		}
		if (arrow.from().last() > arrow.to()) {
			this.out.append(head(to, y, -1));
		}
		String label = this.words.apply(arrow.key());
		this.out.append(text(left + 8, y - 7, "start", "#0b0c0c",
				(arrow.shared() ? label : "[" + label + "]") + (arrow.byClock() ? " *" : "")));
	}

	private void add(String element, Object... arguments) {
		this.out.append(element.formatted(arguments)).append('\n');
	}

	private static int middle(int column) {
		return column * COLUMN + COLUMN / 2;
	}

	private static String line(int from, int to, int y, boolean shared) {
		return "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#0b0c0c\" stroke-width=\"2\"%s/>\n".formatted(from, y,
				to, y, shared ? "" : " stroke-dasharray=\"6 4\"");
	}

	private static String head(int x, int y, int direction) {
		return "<path d=\"M%d %d l%d -5 v10 z\"/>\n".formatted(x, y, -10 * direction);
	}

	private static String frame(int x, int y, int width, int height, String fill, int stroke, boolean twice) {
		String outer = "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"#0b0c0c\" stroke-width=\"%d\"/>\n"
			.formatted(x, y, width, height, fill, stroke);
		return outer + (twice ? "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\" fill=\"none\" stroke=\"%s\"/>\n".formatted(
				x + 3, y + 3, width - 6, height - 6, fill.equals("#ffffff") ? "#0b0c0c" : "#ffffff") : "");
	}

	/** White behind the letters keeps them apart from the lines of the states. */
	private static String text(int x, int y, String anchor, String fill, String words) {
		String halo = fill.equals("#ffffff") ? "" : " stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"";
		return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>\n".formatted(x, y, SIZE,
				anchor, fill, halo, HtmlUtils.htmlEscape(words, "UTF-8"));
	}

	/** Chinese breaks anywhere, English between words. */
	private static List<String> wrapped(String words, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String piece : words.split("(?<= )|(?<=[\\u2e80-\\uffef])")) {
			if (measure(line + piece.strip()) > width && !line.isEmpty()) {
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(piece);
		}
		lines.add(line.toString().strip());
		return lines;
	}

	private static int measure(String words) {
		return (int) (words.chars().mapToDouble(each -> each >= 0x2e80 ? 1 : 0.56).sum() * SIZE);
	}

}
