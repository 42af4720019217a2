package org.yuegang.liaison.exchange.web;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.receive.Receiver;

/** Where the peer's node posts its batches. Whoever posts is known by what is signed, not by the connection. */
@Hidden
@RestController
class MessagesController {

	private final Receiver receiver;

	private final int largest;

	MessagesController(Receiver receiver, ExchangeProperties properties) {
		this.receiver = receiver;
		this.largest = (int) properties.maxBatch().toBytes();
	}

	@PostMapping(path = ExchangeConnector.ROOT + "messages", consumes = Batch.MEDIA_TYPE)
	ResponseEntity<byte[]> post(HttpServletRequest request) throws IOException {
		// One byte more than agreed is enough to know that it is too much.
		byte[] body = request.getInputStream().readNBytes(this.largest + 1);
		Receiver.Answer answer = this.receiver.receive(body);
		return ResponseEntity.status(answer.status())
			.contentType(MediaType.parseMediaType(Batch.MEDIA_TYPE))
			.body(answer.body());
	}

}
