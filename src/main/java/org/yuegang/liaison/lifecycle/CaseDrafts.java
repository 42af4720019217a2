package org.yuegang.liaison.lifecycle;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Logged;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Writing, whatever kind of case it is for. A draft is kept as far as it goes; whoever saves it becomes one of its
 * drafters, and the first one gives the case its local number.
 */
@Component
public class CaseDrafts {

	private static final Logger log = LoggerFactory.getLogger(CaseDrafts.class);

	private final Durable durable;

	private final Journal journal;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	private final Clock clock;

	CaseDrafts(Durable durable, Journal journal, Drafts drafts, LocalNumbers numbers, Clock clock) {
		this.durable = durable;
		this.journal = journal;
		this.drafts = drafts;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** Starts a case with a draft, whole or in part; answers with its local reference. */
	public <P extends Enum<P>> Outcome<String> start(DraftFeature<P> feature, Officer officer, JsonNode content) {
		return written(feature, officer, feature.first(), content, read -> {
			this.journal.lock();
			return new Outcome.Done<>(begin(feature, read, officer.code()));
		});
	}

	/** Begins a case with a draft that was read already; the caller holds the journal's lock. */
	public <P extends Enum<P>> String begin(DraftFeature<P> feature, JsonNode content, String officer) {
		// Ids rise with time, so of two cases the one begun first has the lower.
		UUID subject = ActIds.at(this.clock.instant());
		this.drafts.start(subject, feature.first().name(), content, List.of(), officer);
		return this.numbers.give(feature.letter(), subject);
	}

	/**
	 * Keeps a draft, and founds it where there is none yet.
	 * @param asked null for what the case is at
	 * @param seen the draft as the officer had it before them
	 */
	public <P extends Enum<P>> Outcome<Draft> save(DraftFeature<P> feature, Officer officer, String ref,
			@Nullable P asked, Seen seen, JsonNode content) {
		Optional<UUID> subject = feature.subjectOf(officer, ref);
		if (subject.isEmpty()) {
			return new Outcome.NotFound<>();
		}
		P purpose = asked != null ? asked : feature.present(subject.get());
		return written(feature, officer, purpose, content, read -> {
			this.journal.lock();
			return feature.obstacle(subject.get(), purpose, read)
				.orElseGet(() -> this.drafts.keep(subject.get(), purpose.name(), seen, read, officer.code()));
		});
	}

	/** The same, with the purpose as its name stands in a file or a request. */
	<P extends Enum<P>> Outcome<Draft> saveNamed(DraftFeature<P> feature, Officer officer, String ref,
			@Nullable String asked, Seen seen, JsonNode content) {
		P purpose = Arrays.stream(feature.first().getDeclaringClass().getEnumConstants())
			.filter(one -> one.name().equals(asked))
			.findFirst()
			.orElse(null);
		return asked != null && purpose == null
				? new Outcome.Invalid<>(List.of(FieldProblem.of("/purpose", "unknown-code", asked)))
				: save(feature, officer, ref, purpose, seen, content);
	}

	private <P extends Enum<P>, T> Outcome<T> written(DraftFeature<P> feature, Officer officer, P purpose,
			JsonNode content, Function<JsonNode, Outcome<T>> keeping) {
		Reading<JsonNode> reading = feature.readDraft(purpose, content);
		Outcome<T> outcome = !(reading instanceof Reading.Read<JsonNode>(JsonNode read))
				? new Outcome.Invalid<>(reading.problems())
				: !officer.isAnyOf(feature.writers())
						? new Outcome.Forbidden<>(Refusal.of("role-missing", feature.key(purpose)))
						: this.durable.commit(() -> keeping.apply(read));
		if (!(outcome instanceof Outcome.Done<T>)) {
			log.info("{} could not save {}: {}", officer.code(), purpose, Logged.of(outcome));
		}
		return outcome;
	}

}
