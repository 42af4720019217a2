package org.yuegang.liaison.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.InvisibleCharacters;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.Sentences;

/** The timeline in the reader's words, the newest act first. */
@Component
public class TimelineWords {

	private final Timeline timeline;

	private final Sentences sentences;

	private final LocalTimes times;

	private final SingletonSupplier<List<CompletesText>> completing;

	TimelineWords(Timeline timeline, Sentences sentences, LocalTimes times, ObjectProvider<CompletesText> completing) {
		this.timeline = timeline;
		this.sentences = sentences;
		this.times = times;
		this.completing = SingletonSupplier.of(() -> completing.orderedStream().toList());
	}

	/**
	 * One act in words.
	 *
	 * @param what the sentence, in parts where it cites prose of another language
	 * @param drafts prose that came without the reader's text, as the converter puts it; unchecked
	 * @param invisible the sentence that names characters nobody sees in the prose cited; empty when there are none
	 * @param side whose act it is, {@code GD} or {@code HK}
	 * @param officer null for an act of the node's own clock
	 * @param way how far it has come, each step in words
	 */
	public record Story(List<Sentences.Run> what, List<String> drafts, String invisible, String when, String side,
			String place, @Nullable Signatory officer, List<String> way, boolean internal, boolean late, boolean voided) {
	}

	public List<Story> of(UUID subject) {
		return this.timeline.of(subject).stream().map(this::story).toList();
	}

	/** The latest acts of officers, at most so many: what was done meanwhile. */
	public List<Story> latest(UUID subject, int most) {
		return this.timeline.of(subject)
			.stream()
			.filter(item -> item.act().officer() != null)
			.limit(most)
			.map(this::story)
			.toList();
	}

	/** Some acts of the case: those that another act answers. */
	public List<Story> these(UUID subject, Set<UUID> acts) {
		return this.timeline.of(subject)
			.stream()
			.filter(item -> acts.contains(item.act().id()))
			.map(this::story)
			.toList();
	}

	private Story story(TimelineItem item) {
		Act act = item.act();
		var language = this.sentences.language();
		return new Story(
				this.sentences.runs(item.explanation().key(), item.explanation().arguments(), language),
				drafts(item, language), invisible(item), this.times.absolute(act.at(), language), act.unit(), this.sentences.of("place." + act.unit(), List.of(), language),
				act.officer(),
				way(item), !act.shared(), item.crossed(), item.voided());
	}

	/** Prose is not refused for them, so they are pointed out to whoever reads it. */
	private String invisible(TimelineItem item) {
		String found = item.explanation()
			.arguments()
			.stream()
			.filter(BilingualText.class::isInstance)
			.map(BilingualText.class::cast)
			.flatMap(text -> Script.BOTH.stream().map(text::text))
			.map(InvisibleCharacters::inProse)
			.filter(named -> !named.isEmpty())
			.distinct()
			.collect(Collectors.joining(", "));
		return found.isEmpty() ? "" : words("problem.invisible-here", found);
	}

	/** What the reader has in the other script only. There is no English to draft. */
	private List<String> drafts(TimelineItem item, Language language) {
		return language == Language.EN ? List.of() : item.explanation()
			.arguments()
			.stream()
			.filter(argument -> argument instanceof BilingualText text && !text.isEmpty()
					&& text.languageFor(language) != language)
			.flatMap(argument -> this.completing.obtain()
				.stream()
				.map(port -> port.completed((BilingualText) argument, item.act().at()).in(language)))
			.toList();
	}

	/** Queued, stored by the other node (R1), applied there (R2); or signed there and received here. */
	private List<String> way(TimelineItem item) {
		List<String> way = new ArrayList<>();
		var language = this.sentences.language();
		var delivery = item.delivery();
		if (item.entry().origin() != Origin.LOCAL) {
			way.add(words("way.signed-received", this.times.absolute(item.entry().recordedAt(), language)));
			return way;
		}
		if (delivery == null) {
			return way;
		}
		if (item.receivedAt() != null) {
			way.add(words("way.applied", this.times.absolute(item.receivedAt(), language)));
		}
		else if (delivery.storedAt() != null) {
			way.add(words("way.stored", this.times.absolute(delivery.storedAt(), language)));
		}
		else {
			way.add(words("way.queued", this.times.absolute(delivery.queuedAt(), language)));
		}
		return way;
	}

	private String words(String key, String... arguments) {
		return this.sentences.of(key, List.of(arguments), this.sentences.language());
	}

}
