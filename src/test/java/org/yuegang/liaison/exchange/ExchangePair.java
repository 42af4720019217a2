package org.yuegang.liaison.exchange;

import java.nio.file.Path;
import java.time.Instant;

import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.system.MovableClock;

/** Two nodes whose carriers hand batches to each other's receiver in this process, each over a link of its own. */
final class ExchangePair implements AutoCloseable {

	final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T02:00:00Z"));

	final TestLink gdToHk = new TestLink(batch -> this.hk.bean(Receiver.class).receive(batch).body());

	final TestLink hkToGd = new TestLink(batch -> this.gd.bean(Receiver.class).receive(batch).body());

	private final Path keys;

	private final TestDatabase gdDatabase;

	private final TestDatabase hkDatabase;

	ExchangeNode gd;

	ExchangeNode hk;

	ExchangePair(Path keys, TestDatabase gdDatabase, TestDatabase hkDatabase) {
		this.keys = keys;
		this.gdDatabase = gdDatabase;
		this.hkDatabase = hkDatabase;
		this.gd = node("GD", gdDatabase, this.gdToHk);
		this.hk = node("HK", hkDatabase, this.hkToGd);
	}

	/** Steps both until neither moves. */
	void settle() {
		while (this.gd.drain() + this.hk.drain() > 0) {
			// Each call may give the other something to do.
		}
	}

	/** A second process of Hong Kong's node, on the same database. */
	ExchangeNode replicaOfHk() {
		return node("HK", this.hkDatabase, this.hkToGd);
	}

	void restartHk() {
		this.hk.close();
		this.hk = node("HK", this.hkDatabase, this.hkToGd);
	}

	void restartGd(TestDatabase database) {
		this.gd.close();
		this.gd = node("GD", database, this.gdToHk);
	}

	TestDatabase gdDatabase() {
		return this.gdDatabase;
	}

	@Override
	public void close() {
		this.gd.close();
		this.hk.close();
		this.gdDatabase.close();
		this.hkDatabase.close();
	}

	private ExchangeNode node(String unit, TestDatabase database, Carrier carrier) {
		return new ExchangeNode(unit, this.keys, database, this.clock, carrier);
	}

}
