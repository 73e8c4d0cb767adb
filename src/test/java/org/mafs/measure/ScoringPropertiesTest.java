package org.mafs.measure;
class ScoringPropertiesTest {}
