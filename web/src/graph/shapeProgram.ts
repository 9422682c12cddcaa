import { NodeCircleProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeData, NodeData } from './buildGraph.ts';

/** What a node is shows in its shape. */
export const SHAPES = { circle: 0, square: 1, diamond: 2, triangle: 3, ring: 4, hexagon: 5 } as const;
export type Shape = keyof typeof SHAPES;

export interface ShapedData extends NodeDisplayData {
  readonly shape: Shape;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
const float bias = 255.0 / 254.0;

void main() {
  float reach = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 corner = reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + corner, 1.0)).xy, 0.0, 1.0);
  v_place = corner / (reach / 2.0);
  v_pixel = u_correctionRatio * 2.0 / (reach / 2.0);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/** Distances to the edge of each shape in a circle of radius 1, below 0 inside. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;

float distanceTo(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.72;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.70;
  if (v_shape < 3.5) return max(abs(p.y) * 0.866 + p.x * 0.5, -p.x) - 0.5;
  if (v_shape < 4.5) return abs(length(p) - 0.78) - 0.22;
  return max(abs(p.x) * 0.866 + abs(p.y) * 0.5, abs(p.y)) - 0.82;
}

void main() {
  float away = distanceTo(v_place) + v_pixel;
  #ifdef PICKING_MODE
  gl_FragColor = v_shape > 3.5 && v_shape < 4.5 ? (length(v_place) < 1.0 ? v_color : vec4(0.0)) : (away > v_pixel ? vec4(0.0) : v_color);
  #else
  gl_FragColor = mix(v_color, vec4(0.0), clamp(away / v_pixel, 0.0, 1.0));
  #endif
}`;

/** Draws nodes in the shape that their data names. */
class Shaped extends NodeCircleProgram<NodeData, EdgeData> {
  override getDefinition(): ReturnType<NodeCircleProgram<NodeData, EdgeData>['getDefinition']> {
    const definition = super.getDefinition();
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      ATTRIBUTES: [...definition.ATTRIBUTES, { name: 'a_shape', size: 1, type: WebGLRenderingContext.FLOAT }],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
    const { array } = this;
    const shape: Shape = 'shape' in data ? (data as ShapedData).shape : 'circle';
    array[startIndex] = data.x;
    array[startIndex + 1] = data.y;
    array[startIndex + 2] = data.size;
    array[startIndex + 3] = floatColor(data.color);
    array[startIndex + 4] = nodeIndex;
    array[startIndex + 5] = SHAPES[shape];
  }
}

export const ShapeProgram: NodeProgramType<NodeData, EdgeData> = Shaped;
