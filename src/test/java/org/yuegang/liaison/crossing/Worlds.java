package org.yuegang.liaison.crossing;

import java.util.Arrays;

/**
 * The worlds found, in the order in which they were found, each as three numbers: what O's node and C's node are, and
 * what is under way to C. Beside each stands the world it was first reached from.
 */
final class Worlds {

	private int[] content = new int[4 << 12];

	private int[] slots = new int[1 << 13];

	private int size;

	Worlds() {
		Arrays.fill(this.slots, -1);
	}

	int size() {
		return this.size;
	}

	int o(int world) {
		return this.content[4 * world];
	}

	int c(int world) {
		return this.content[4 * world + 1];
	}

	int underWay(int world) {
		return this.content[4 * world + 2];
	}

	/** The world from which it was first reached; -1 for a start. */
	int before(int world) {
		return this.content[4 * world + 3];
	}

	/** Adds a world if it is new. */
	void add(int o, int c, int underWay, int before) {
		int slot = hash(o, c, underWay) & this.slots.length - 1;
		while (this.slots[slot] >= 0) {
			int at = 4 * this.slots[slot];
			if (this.content[at] == o && this.content[at + 1] == c && this.content[at + 2] == underWay) {
				return;
			}
			slot = slot + 1 & this.slots.length - 1;
		}
		if (4 * this.size == this.content.length) {
			this.content = Arrays.copyOf(this.content, Math.multiplyExact(2, this.content.length));
		}
		int at = 4 * this.size;
		this.content[at] = o;
		this.content[at + 1] = c;
		this.content[at + 2] = underWay;
		this.content[at + 3] = before;
		this.slots[slot] = this.size++;
		if (2 * this.size > this.slots.length) {
			grow();
		}
	}

	private void grow() {
		this.slots = new int[2 * this.slots.length];
		Arrays.fill(this.slots, -1);
		for (int world = 0; world < this.size; world++) {
			int slot = hash(o(world), c(world), underWay(world)) & this.slots.length - 1;
			while (this.slots[slot] >= 0) {
				slot = slot + 1 & this.slots.length - 1;
			}
			this.slots[slot] = world;
		}
	}

	private static int hash(int o, int c, int underWay) {
		long hash = (o * 0x9E3779B97F4A7C15L + c) * 0xC2B2AE3D27D4EB4FL + underWay;
		hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
		return (int) (hash ^ hash >>> 32);
	}

}
