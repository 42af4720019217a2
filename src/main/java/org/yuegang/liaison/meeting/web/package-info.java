/** The meeting's doors over REST. They read requests and show answers; every change goes through a command. */
@NullMarked
package org.yuegang.liaison.meeting.web;

import org.jspecify.annotations.NullMarked;
