package org.xueqing.simulation;

import org.xueqing.simulation.chance.Chance;

/** What a pupil brings to every sitting. */
record Desk(PupilTraits traits, Mind mind, Motivation motivation, HelpSeeking help, World world, Chance chance) {}
