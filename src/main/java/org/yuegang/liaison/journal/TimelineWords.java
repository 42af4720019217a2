package org.yuegang.liaison.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Sentences;

/** The timeline in the reader's words, the newest act first. */
@Component
public class TimelineWords {

	private final Timeline timeline;

	private final Sentences sentences;

	private final LocalTimes times;

	TimelineWords(Timeline timeline, Sentences sentences, LocalTimes times) {
		this.timeline = timeline;
		this.sentences = sentences;
		this.times = times;
	}

	/**
	 * One act in words.
	 *
	 * @param what the sentence, in parts where it cites prose of another language
	 * @param side whose act it is, {@code GD} or {@code HK}
	 * @param officer null for an act of the node's own clock
	 * @param way how far it has come, each step in words
	 */
	public record Story(List<Sentences.Run> what, String when, String side, String place, @Nullable Signatory officer,
			List<String> way, boolean internal, boolean late,
			boolean voided) {
	}

	public List<Story> of(UUID subject, Set<UUID> late) {
		return this.timeline.of(subject).stream().map(item -> story(item, late)).toList();
	}

	/** The latest acts of officers, at most so many: what was done meanwhile. */
	public List<Story> latest(UUID subject, int most) {
		return this.timeline.of(subject)
			.stream()
			.filter(item -> item.act().officer() != null)
			.limit(most)
			.map(item -> story(item, Set.of()))
			.toList();
	}

	/** Some acts of the case: those that another act answers. */
	public List<Story> these(UUID subject, Set<UUID> acts) {
		return this.timeline.of(subject)
			.stream()
			.filter(item -> acts.contains(item.act().id()))
			.map(item -> story(item, Set.of()))
			.toList();
	}

	private Story story(TimelineItem item, Set<UUID> late) {
		Act act = item.act();
		var language = this.sentences.language();
		return new Story(
				this.sentences.runs(item.explanation().key(), item.explanation().arguments(), language),
				this.times.absolute(act.at(), language), act.unit(), this.sentences.of("place." + act.unit(), List.of(), language),
				act.officer(),
				way(item), !act.shared(), late.contains(act.id()), item.voided());
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
