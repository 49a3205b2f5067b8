/**
 * OpenCV.js for an extension. Every npm build makes its C++ bindings with `new Function`, which an extension's CSP forbids, and
 * carries its WASM as base64. This rewrites the text of the package: closures instead of built functions, and the WASM apart.
 * Idea: emscripten's own `-sDYNAMIC_EXECUTION=0`. Throws when the package is not the one it was written for.
 */
export const OPENCV_VERSION = '4.11.0-release.1';

export interface SplitOpenCv {
  /** An ES module; its default export is emscripten's factory: `(module) => Promise<typeof cv>`. */
  readonly code: string;
  readonly wasm: Uint8Array;
}

export function splitOpenCv(source: string, version: string): SplitOpenCv {
  if (version !== OPENCV_VERSION)
    throw new Error(
      `opencv-csp was written for @techstark/opencv-js ${OPENCV_VERSION}, not ${version}: look at the new text first`,
    );
  const base64 = /var f="data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)";return f/.exec(source);
  if (!base64?.[1]) throw new Error('opencv-csp: the WASM is not where it was');
  let code = source.replace(base64[0], 'throw new Error("the WASM is given by the caller")');
  for (const [what, from, to] of REWRITES) {
    const parts = code.split(from);
    if (parts.length !== 2) throw new Error(`opencv-csp: ${what} was found ${parts.length - 1} times instead of once`);
    code = parts.join(to);
  }
  const start = code.indexOf('var cv = (() => {');
  const end = code.lastIndexOf("if (typeof exports === 'object'");
  if (start < 0 || end < start) throw new Error('opencv-csp: the module wrapper has changed');
  code = `${HELPERS}${code.slice(start, end)}\nexport default cv;\n`;
  const forbidden = /new Function|newFunc\(Function|\beval\(|require\(/.exec(code);
  if (forbidden) throw new Error(`opencv-csp: “${forbidden[0]}” is still there`);
  return { code, wasm: Buffer.from(base64[1], 'base64') };
}

/** What, the text as it stands in the package, and what takes its place. Each must be found exactly once. */
const REWRITES: readonly (readonly [what: string, from: string, to: string])[] = [
  [
    'the invoker of functions',
    'let[args,invokerFnBody]=createJsInvoker(argTypes,isClassMethodFunc,returns,isAsync);args.push(invokerFnBody);var invokerFn=newFunc(Function,args)(...closureArgs);',
    'var invokerFn=closureInvoker({humanName,argTypes,isClassMethodFunc,returns,needsDestructorStack,invoker:cppInvokerFunc,fn:cppTargetFunc,throwBindingError,runDestructors});',
  ],
  [
    'the caller of methods',
    'params.push(functionBody);var invokerFunction=newFunc(Function,params)(...args);',
    'var invokerFunction=closureMethodCaller({retType,argTypes:types,kind,emval_returnValue});',
  ],
  ['the file system of Node', 'var fs=require("fs");var nodePath=require("path");', 'var fs,nodePath;'],
  ['the random numbers of Node', 'var crypto_module=require("crypto");', 'var crypto_module;'],
];

const HELPERS = `
function closureInvoker({ humanName, argTypes, isClassMethodFunc, returns, needsDestructorStack, invoker, fn, throwBindingError, runDestructors }) {
  const expected = argTypes.length - 2;
  const first = isClassMethodFunc ? 1 : 2;
  return function (...args) {
    if (args.length !== expected)
      throwBindingError('function ' + humanName + ' called with ' + args.length + ' arguments, expected ' + expected);
    const destructors = needsDestructorStack ? [] : null;
    const wired = isClassMethodFunc ? [argTypes[1].toWireType(destructors, this)] : [];
    for (let i = 0; i < expected; i++) wired.push(argTypes[i + 2].toWireType(destructors, args[i]));
    const rv = invoker(fn, ...wired);
    if (needsDestructorStack) runDestructors(destructors);
    else
      for (let i = first; i < argTypes.length; i++)
        if (argTypes[i].destructorFunction !== null) argTypes[i].destructorFunction(wired[i - first]);
    if (returns) return argTypes[0].fromWireType(rv);
  };
}
function closureMethodCaller({ retType, argTypes, kind, emval_returnValue }) {
  return function (obj, func, destructorsRef, args) {
    const values = kind === 0 ? [obj] : [];
    let offset = 0;
    for (const type of argTypes) {
      values.push(type.readValueFromPointer(args + offset));
      offset += type.argPackAdvance;
    }
    const rv = kind === 1 ? new func(...values) : func.call(...values);
    if (!retType.isVoid) return emval_returnValue(retType, destructorsRef, rv);
  };
}
`;
