/// The formats of what is no table of figures.
package enum Form: String, Sendable, CaseIterable { case text, json, csv }
