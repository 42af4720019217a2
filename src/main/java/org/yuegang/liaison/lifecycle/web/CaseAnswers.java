package org.yuegang.liaison.lifecycle.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.EvidenceBundle;
import org.yuegang.liaison.journal.Timeline;
import org.yuegang.liaison.lifecycle.ActRequest;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Problems;
import tools.jackson.databind.JsonNode;

/**
 * What the API answers alike for every kind of case. A feature's controller says where its cases are and what they
 * show; how an act is taken, and who may read what, stands here.
 */
@Component
public class CaseAnswers {

	private final Commands commands;

	private final Timeline timeline;

	private final EvidenceBundle evidence;

	private final Problems problems;

	CaseAnswers(Commands commands, Timeline timeline, EvidenceBundle evidence, Problems problems) {
		this.commands = commands;
		this.timeline = timeline;
		this.evidence = evidence;
		this.problems = problems;
	}

	/**
	 * 201 with a case just begun.
	 * @param path of the feature's cases, for instance {@code /api/v1/incidents}
	 * @param started with the new case's reference
	 */
	public ResponseEntity<Object> started(String path, Outcome<String> started, Function<String, Optional<?>> view) {
		return this.problems.answer(started,
				ref -> ResponseEntity.created(URI.create(path + "/" + ref)).body(view.apply(ref).orElseThrow()));
	}

	/** 200 with the case after something of it was saved. */
	public ResponseEntity<Object> saved(String ref, Outcome<?> saved, Function<String, Optional<?>> view) {
		return this.problems.answer(saved, done -> ResponseEntity.ok(view.apply(ref).orElseThrow()));
	}

	/** 200 with the case; 404 where this officer sees none. */
	public ResponseEntity<Object> shown(Optional<?> view) {
		return this.problems.answer(found(view));
	}

	/** Makes an act; answers with the act as recorded. */
	public ResponseEntity<Object> act(CaseFeature<?, ?, ?> feature, Officer officer, String ref, JsonNode request) {
		return feature.subjectOf(officer, ref).isEmpty() ? this.problems.answer(new Outcome.NotFound<>())
				: this.problems.answer(ActRequest.read(request), asked -> this.problems.answer(this.commands
					.perform(feature, officer, ref, asked.act(), asked.revision(), asked.form())));
	}

	/** Every act of both sides that this node holds, the newest first. */
	public ResponseEntity<Object> timeline(CaseFeature<?, ?, ?> feature, Officer officer, String ref) {
		return timeline(feature, officer, ref, this.timeline::of);
	}

	/** The same, as the feature tells it. */
	public ResponseEntity<Object> timeline(CaseFeature<?, ?, ?> feature, Officer officer, String ref,
			Function<UUID, List<?>> told) {
		return this.problems.answer(found(feature.subjectOf(officer, ref).map(told)));
	}

	/** The signed messages of the case with their receipts, as a ZIP that {@code verify} checks offline. */
	public ResponseEntity<Object> evidence(CaseFeature<?, ?, ?> feature, Officer officer, String ref) {
		return this.problems.answer(found(feature.subjectOf(officer, ref)), this::bundled);
	}

	private ResponseEntity<byte[]> bundled(UUID subject) {
		ByteArrayOutputStream bundle = new ByteArrayOutputStream();
		try {
			this.evidence.write(subject, bundle);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("application", "zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + subject + ".zip\"")
			.body(bundle.toByteArray());
	}

	private static <T> Outcome<T> found(Optional<T> value) {
		return value.<Outcome<T>>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
	}

}
