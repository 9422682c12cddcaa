/** What is possible and not certain is drawn in a colour's hatching, under an id of its drawing. */
export function Hatch({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={colour} fillOpacity="0.12" />
      <rect width="2" height="6" fill={colour} />
    </pattern>
  );
}
