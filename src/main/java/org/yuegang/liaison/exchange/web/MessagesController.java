package org.yuegang.liaison.exchange.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Posting;
import org.yuegang.liaison.exchange.envelope.Postings;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.connection.Visit;

/**
 * Where the peer's node posts its batches. Whoever posts is known by what is signed, not by the connection: by the
 * posting in the head, before the body is read, or else only by the messages. What is read of the peer and of others is
 * held apart, so that nobody else can use the peer's share.
 */
@Hidden
@RestController
class MessagesController {

	/** Opening envelopes costs a core; strangers have no more than these at a time. */
	private static final int STRANGERS_AT_ONCE = 2;

	private final Receiver receiver;

	private final Postings postings;

	private final int largest;

	private final ReadingShare peers;

	private final ReadingShare others;

	private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE, true);

	MessagesController(Receiver receiver, Postings postings, ExchangeProperties properties) {
		if (properties.maxReading().compareTo(properties.maxBatch()) < 0) {
			throw new Misconfigured("liaison.exchange.max-reading is smaller than max-batch: "
					+ "what the peer may post in one batch must have room.");
		}
		this.receiver = receiver;
		this.postings = postings;
		this.largest = (int) properties.maxBatch().toBytes();
		this.peers = new ReadingShare(properties.maxReading());
		this.others = new ReadingShare(properties.maxReading());
	}

	@PostMapping(path = ExchangeConnector.ROOT + "messages", consumes = Batch.MEDIA_TYPE)
	ResponseEntity<byte[]> post(HttpServletRequest request,
			@RequestHeader(name = Posting.HEADER, required = false) @Nullable String header) throws IOException {
		Optional<Posting> posting = this.postings.read(header);
		posting.flatMap(known -> Visit.current()).ifPresent(Visit::vouch);
		ReadingShare share = posting.isPresent() ? this.peers : this.others;
		// One byte more than agreed is enough to know that it is too much.
		try (ReadingShare.Held held = share.read(request.getInputStream(), this.largest + 1)) {
			byte[] body = held.body();
			boolean peers = posting.filter(signed -> signed.request().equals(Sha256.hex(body))).isPresent();
			Receiver.Answer answer = peers ? this.receiver.receiveFromPeer(body) : oneOfTwo(body);
			return ResponseEntity.status(answer.status())
				.contentType(MediaType.parseMediaType(Batch.MEDIA_TYPE))
				.body(answer.body());
		}
		catch (ReadingShare.Exhausted ex) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5").build();
		}
	}

	private Receiver.Answer oneOfTwo(byte[] body) {
		this.strangers.acquireUninterruptibly();
		try {
			return this.receiver.receive(body);
		}
		finally {
			this.strangers.release();
		}
	}

}
