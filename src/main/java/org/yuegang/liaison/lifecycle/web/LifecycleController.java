package org.yuegang.liaison.lifecycle.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.lifecycle.DrawnTracks;
import org.yuegang.liaison.lifecycle.Track;
import org.yuegang.liaison.lifecycle.TrackDiagram;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.Sentences;

/** The diagram of all lifecycles, drawn from the very tables that decide; for every signed-in officer. */
@RestController
class LifecycleController {

	private final ObjectProvider<DrawnTracks> features;

	private final TrackDiagram diagram;

	private final Sentences sentences;

	LifecycleController(ObjectProvider<DrawnTracks> features, TrackDiagram diagram, Sentences sentences) {
		this.features = features;
		this.diagram = diagram;
		this.sentences = sentences;
	}

	@GetMapping(path = "/api/v1/lifecycle.svg", produces = "image/svg+xml;charset=UTF-8")
	@Operation(operationId = "getLifecycle", summary = "The diagram of all lifecycles, as the tables decide them")
	@Answers(value = String.class, type = "image/svg+xml")
	String lifecycle() {
		List<? extends Track<?, ?, ?>> tracks = this.features.orderedStream()
			.flatMap(feature -> feature.tracks().stream())
			.toList();
		return this.diagram.svg(tracks, this.sentences.language());
	}

}
